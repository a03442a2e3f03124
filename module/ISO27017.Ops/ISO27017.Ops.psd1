@{
    RootModule           = 'ISO27017.Ops.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = 'b0d6c1c6-6c1e-4f0a-9d55-2f6a1b27017a'
    Author               = 'ISO27017.Ops contributors'
    CompanyName          = 'ISO27017.Ops contributors'
    Copyright            = 'Copyright (c) ISO27017.Ops contributors. MIT licence.'
    Description          = 'Checks the controls of ISO/IEC 27017 against a live AWS organisation and keeps the proof.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    TypesToProcess       = @('ISO27017.Ops.Types.ps1xml')
    FormatsToProcess     = @('ISO27017.Ops.Format.ps1xml')
    CmdletsToExport      = @(
        'Compare-IsoEvidence'
        'Compare-IsoRegister'
        'Export-IsoEvidence'
        'Export-IsoRegister'
        'Export-IsoReport'
        'Get-IsoAccount'
        'Get-IsoAsset'
        'Get-IsoAttestation'
        'Get-IsoAuditPolicy'
        'Get-IsoCheck'
        'Get-IsoControl'
        'Get-IsoDocument'
        'Get-IsoException'
        'Get-IsoMeasure'
        'Import-IsoEvidence'
        'Measure-IsoEvidence'
        'Measure-IsoResult'
        'New-IsoAttestation'
        'New-IsoException'
        'New-IsoWorkspace'
        'Send-IsoEvidence'
        'Set-IsoBaseline'
        'Set-IsoMeasure'
        'Test-IsoAccess'
        'Test-IsoControl'
        'Test-IsoEvidence'
        'Test-IsoRegister'
        'Test-IsoWorkspace'
        'Update-IsoDocument'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('ISO27017', 'ISO27001', 'AWS', 'Compliance', 'Audit', 'Evidence')
        }
    }
}
