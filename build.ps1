<#
.SYNOPSIS
Shortcuts for the commands of the README. Nothing here that dotnet does not do.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Sample', 'Pester')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
Push-Location $PSScriptRoot
try {
    foreach ($name in $Task) {
        switch ($name) {
            'Build' { dotnet build --configuration $Configuration }
            'Test' { dotnet test --configuration $Configuration }
            'Sample' {
                dotnet run --configuration $Configuration --project src/ISO27017.Ops.Host -- -Command 'Get-IsoControl | Test-IsoControl -Sample | Export-IsoEvidence -Path ./evidence -Force'
            }
            'Pester' {
                dotnet build src/ISO27017.Ops --configuration $Configuration
                Invoke-Pester -Path tests/Pester
            }
        }

        if ($LASTEXITCODE -ne 0) {
            throw "$name failed with exit code $LASTEXITCODE."
        }
    }
}
finally {
    Pop-Location
}
