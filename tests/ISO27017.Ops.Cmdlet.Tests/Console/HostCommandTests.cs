using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Console;

/// <summary>The few commands that the host brings because the engine alone lacks them.</summary>
public class HostCommandTests : SessionTests
{
    [Theory]
    [InlineData("1, 2, 3 | Select-Object -First 2", "1 2")]
    [InlineData("1, 2, 3 | Select-Object -Last 1", "3")]
    [InlineData("1, 2, 3 | Select-Object -Skip 1", "2 3")]
    [InlineData("1, 2, 1 | Select-Object -Unique", "1 2")]
    [InlineData("1, 2, 3 | Select-Object -First 0", "")]
    [InlineData("[pscustomobject]@{ A = 1, 2; B = 3 } | Select-Object -ExpandProperty A", "1 2")]
    [InlineData("([pscustomobject]@{ A = 1; B = 3 } | Select-Object B, C).psobject.Properties.Name", "B C")]
    [InlineData("3, 1, 2 | Sort-Object", "1 2 3")]
    [InlineData("3, 1, 2 | Sort-Object -Descending", "3 2 1")]
    [InlineData("'b', 'a', 'B' | Sort-Object -Unique", "a b")]
    [InlineData("Get-IsoControl 9.2.4, 9.1.2 | Sort-Object Id | ForEach-Object Id", "9.1.2 9.2.4")]
    [InlineData("(Get-IsoControl 9.* | Group-Object DomainId).Name", "9")]
    [InlineData("Write-Output 1 2", "1 2")]
    public void It_does_what_pwsh_does(string script, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Session.Run(script).Output));
    }

    [Fact]
    public void Tables_and_lists_take_properties()
    {
        Assert.Contains("Title", Session.Show("Get-IsoControl 9.2.3 | Format-List Title"), StringComparison.Ordinal);
        Assert.Contains("Iso27002_2022", Session.Show("Get-IsoControl 9.2.3 | Format-Table Iso27002_2022"), StringComparison.Ordinal);
    }
}
