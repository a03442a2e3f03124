using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class CompletionTests : SessionTests
{
    [Fact]
    public void Control_ids_come_with_their_titles()
    {
        var offered = Session.Complete("Get-IsoControl -Id CLD.9.");

        Assert.Equal(["CLD.9.5.1", "CLD.9.5.2"], offered.Select(o => o.CompletionText));
        Assert.All(offered, o => Assert.True(o.ToolTip.Length > o.CompletionText.Length));
    }

    [Theory]
    [InlineData("Test-IsoControl -Check 12.3.1-CSC-0", "12.3.1-CSC-01")]
    [InlineData("Get-IsoCheck 12.3.1-CSC-0", "12.3.1-CSC-01")]
    [InlineData("Get-IsoCheck -ControlId 12.3", "12.3.1")]
    [InlineData("Test-IsoControl -Region ap-northeast-", "ap-northeast-3")]
    [InlineData("Get-IsoAccount -Region eu-", "eu-west-1")]
    [InlineData("Get-IsoControl -Role C", "CSP")]
    [InlineData("Get-IsoCheck -Kind C", "CLM")]
    [InlineData("Export-IsoEvidence -Path x -Culture ", "ja")]
    public void The_tab_key_knows(string line, string expected)
    {
        Assert.Contains(Session.Complete(line), o => o.CompletionText == expected);
    }

    [Fact]
    public void Profiles_come_from_the_files_of_the_location_given()
    {
        var folder = Directory.CreateTempSubdirectory("iso27017-");
        File.WriteAllText(Path.Combine(folder.FullName, "credentials"), "[audit team]\naws_access_key_id = A\naws_secret_access_key = B\n");

        var offered = Session.Complete($"Test-IsoControl -ProfileLocation '{folder.FullName}' -ProfileName a");

        Assert.Equal("'audit team'", Assert.Single(offered).CompletionText);
        folder.Delete(recursive: true);
    }
}
