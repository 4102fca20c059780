// The smallest program with a table: what any Qt window costs on this machine.
#include "firstpaint.h"

#include <QMainWindow>
#include <QTableView>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableView(&window));
    window.resize(1100, 700);
    batchwatch::bench::FirstPaint paint(0);
    window.show();
    return QApplication::exec();
}
