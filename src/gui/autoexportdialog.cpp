#include "gui/autoexportdialog.h"

#include "exports/exportname.h"
#include "gui/meaningcolors.h"
#include "ui_autoexportdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QStandardPaths>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using exports::AutoExportSettings;
using exports::Format;

namespace {

/// Of no batch that there is.
BatchId exampleId()
{
    return *BatchId::fromText(u"550e8400-e29b-41d4-a716-446655440000");
}

} // namespace

AutoExportDialog::AutoExportDialog(const AutoExportSettings &settings, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::AutoExportDialog>())
{
    m_ui->setupUi(this);
    m_saveButton = m_ui->buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);
    m_ui->formatCombo->addItem(tr("CSV"), int(Format::Csv));
    m_ui->formatCombo->addItem(tr("TSV (tabs)"), int(Format::Tsv));
    m_ui->formatCombo->addItem(tr("Excel workbook"), int(Format::Xlsx));
    m_ui->formatCombo->addItem(tr("JSON Lines"), int(Format::JsonLines));
    m_ui->formatCombo->addItem(tr("The vendor's JSON"), int(Format::VendorJson));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_ui->folderEdit->setText(QDir::toNativeSeparators(settings.folder.isEmpty() ? documents : settings.folder));
    m_ui->patternEdit->setText(settings.pattern);
    m_ui->patternEdit->setToolTip(tr("{label}, {id} and {date} stand for those of the batch."));
    m_ui->formatCombo->setCurrentIndex(m_ui->formatCombo->findData(int(settings.format)));
    m_ui->exactBox->setChecked(settings.safety == exports::Safety::Exact);
    m_ui->enabledBox->setChecked(settings.enabled);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &AutoExportDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &AutoExportDialog::reject);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &AutoExportDialog::chooseFolder);
    connect(m_ui->enabledBox, &QCheckBox::toggled, this, &AutoExportDialog::refresh);
    connect(m_ui->folderEdit, &QLineEdit::textChanged, this, &AutoExportDialog::refresh);
    connect(m_ui->patternEdit, &QLineEdit::textChanged, this, &AutoExportDialog::refresh);
    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &AutoExportDialog::refresh);
    refresh();
}

AutoExportDialog::~AutoExportDialog() = default;

AutoExportSettings AutoExportDialog::typed() const
{
    return {
        .enabled = m_ui->enabledBox->isChecked(),
        .folder = QDir::fromNativeSeparators(m_ui->folderEdit->text().trimmed()),
        .pattern = m_ui->patternEdit->text(),
        .format = Format(m_ui->formatCombo->currentData().toInt()),
        .safety = m_ui->exactBox->isChecked() ? exports::Safety::Exact : exports::Safety::Defused,
    };
}

void AutoExportDialog::refresh()
{
    const AutoExportSettings settings = typed();
    m_ui->fields->setEnabled(settings.enabled);
    m_ui->exactBox->setEnabled(settings.format == Format::Csv || settings.format == Format::Tsv);
    const bool isUsable = !settings.enabled || settings.isUsable();
    m_saveButton->setEnabled(isUsable);
    QString text
        = tr("For example: %1")
              .arg(exports::patternFileName(settings.pattern, tr("Spring list"), exampleId(), QDate::currentDate(), settings.format));
    if (!isUsable) {
        text = settings.pattern.trimmed().isEmpty() ? tr("A name is needed, such as %1.").arg(AutoExportSettings::defaultPattern())
                                                    : tr("The whole path of a folder is needed.");
    }
    m_ui->exampleLabel->setText(text);
    setTextMeaning(*m_ui->exampleLabel, isUsable ? Meaning::Quiet : Meaning::Bad, palette());
}

void AutoExportDialog::chooseFolder()
{
    auto *chooser = new QFileDialog(this, tr("Folder for the results"), typed().folder);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this,
        [this](const QString &folder) { m_ui->folderEdit->setText(QDir::toNativeSeparators(folder)); });
    chooser->open();
}

void AutoExportDialog::accept()
{
    if (!m_saveButton->isEnabled())
        return;
    Q_EMIT chosen(typed());
    QDialog::accept();
}

} // namespace batchwatch::gui
