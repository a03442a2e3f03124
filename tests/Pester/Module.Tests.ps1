# The same promises from a real pwsh. Needs Pester 5 and a build: ./build.ps1 -Task Pester

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot '../../module/ISO27017.Ops') -Force
}

Describe 'ISO27017.Ops' {
    It 'lists 44 controls' {
        @(Get-IsoControl).Count | Should -Be 44
    }

    It 'ends cleanly for a consumer that has enough' {
        @(Test-IsoControl -Sample | Select-Object -First 1).Count | Should -Be 1
    }

    It 'keeps the proof of a run and finds a change in it' {
        $path = Join-Path $TestDrive 'evidence'
        $results = Test-IsoControl -Sample
        ($results | Export-IsoEvidence -Path $path).Verified | Should -BeTrue
        @($results | Measure-IsoResult).Count | Should -Be 88

        Add-Content -Path (Join-Path $path 'results.csv') -Value 'x'
        (Test-IsoEvidence -Path $path).Verified | Should -BeFalse
    }

    It 'has help in the language of the session for <_>' -ForEach 'Get-IsoControl', 'Get-IsoCheck', 'Test-IsoControl', 'Export-IsoEvidence' {
        (Get-Help $_).Synopsis | Should -Not -BeNullOrEmpty
    }
}
