using System.Text.Json;
using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Console;

public class EndToEndTests
{
    [Fact]
    public void The_first_line_of_the_README_writes_a_package()
    {
        var folder = Directory.CreateTempSubdirectory("iso27017-");
        var path = Path.Combine(folder.FullName, "evidence");

        var run = ChildHost.Run("-Command", $"Get-IsoControl | Test-IsoControl -Sample | Export-IsoEvidence -Path '{path}'");

        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(89, File.ReadAllLines(Path.Combine(path, "verdicts.csv")).Length);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "manifest.json")));
        Assert.Equal(JsonValueKind.Object, manifest.RootElement.ValueKind);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_language_of_the_environment_decides()
    {
        var japanese = ChildHost.Run(new Dictionary<string, string?> { ["LC_ALL"] = "ja_JP.UTF-8" }, "-Command", "(Get-IsoControl 9.2.3).Title");

        Assert.Equal("特権的アクセス権の管理", japanese.Output.Trim());
    }

    [Fact]
    public void Without_a_temporary_folder_it_says_what_to_do()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var run = ChildHost.Run(
            new Dictionary<string, string?> { ["TMPDIR"] = nowhere, ["TEMP"] = nowhere, ["TMP"] = nowhere },
            "-Command",
            "try { Test-IsoControl -Sample -Check 12.3.1-CSC-01 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }");

        Assert.Equal("TemporaryFolderNotWritable,ISO27017.Ops.Commands.TestIsoControlCommand", run.Output.Trim());
    }

    [Theory]
    [InlineData("exit (Test-IsoControl -ProfileName no-such-profile | Measure-IsoResult -ExitCode)")]
    [InlineData("$results = Test-IsoControl -ProfileName no-such-profile; exit ($results | Measure-IsoResult -ExitCode)")]
    public void A_run_that_did_not_take_place_never_exits_with_0(string script) =>
        Assert.Equal(16, ChildHost.Run("-Command", script).ExitCode);

    [Fact]
    public void Another_generation_of_the_AWS_SDK_in_the_session_does_no_harm()
    {
        var other = typeof(EndToEndTests).Assembly.GetCustomAttributes(false)
            .OfType<System.Reflection.AssemblyMetadataAttribute>().Single(a => a.Key == "AwsSdkOfAnotherGeneration").Value;

        var run = ChildHost.Run(
            "-Command",
            $"$other = [Reflection.Assembly]::LoadFrom('{other}');"
            + "(Test-IsoControl -Sample -Id 12.3.1 | Select-Object -First 1).ControlId;"
            + "try { Test-IsoControl -Id 12.3.1 -ProfileName no-such-profile -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }"
            + "[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'AWSSDK.Core' } | ForEach-Object { $_.GetName().Version.Major } | Sort-Object");

        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(
            ["12.3.1", "UnknownProfile,ISO27017.Ops.Commands.TestIsoControlCommand", "3", "4"],
            run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
