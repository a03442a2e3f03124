using ISO27017.Ops.Host;
using ISO27017.Ops.Host.Consoles;

namespace ISO27017.Ops.Cmdlet.Tests.Console;

/// <summary>The codes and streams were compared with those of a real pwsh 7.6.</summary>
public sealed class HostTests : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("throw 'no'", 1)]
    [InlineData("Get-Nothing", 1)]
    [InlineData("Get-Nothing; 1", 0)]
    [InlineData("exit 5", 5)]
    [InlineData("if (", 1)]
    [InlineData("Get-IsoControl 9.2.33", 1)]
    public void A_command_ends_with_the_code_that_pwsh_gives(string script, int code)
    {
        Assert.Equal(code, Run("-Command", script));
    }

    [Theory]
    [InlineData("'done'", 0)]
    [InlineData("Get-Nothing", 0)]
    [InlineData("throw 'no'", 1)]
    [InlineData("exit 7", 7)]
    public void A_script_ends_with_the_code_that_pwsh_gives(string script, int code)
    {
        Assert.Equal(code, Run("-File", Script(script)));
    }

    [Fact]
    public void A_script_takes_named_arguments_and_switches()
    {
        var file = Script("param([string]$Name, [switch]$On, [switch]$Off) \"$Name $On $Off\"");

        Assert.Equal(0, Run("-File", file, "-Name", "a b", "-On", "-Off:$false"));
        Assert.Equal("a b True False", _out.ToString().Trim());
    }

    [Fact]
    public void A_script_that_is_missing_is_a_wrong_command_line()
    {
        Assert.Equal(64, Run("-File", Path.Combine(_folder.FullName, "none.ps1")));
        Assert.Contains("none.ps1", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_go_where_pwsh_sends_them()
    {
        Run("-Command", "Get-IsoControl 9.2.3 -Verbose; Write-Output 'out'; Write-Host 'host'; Get-IsoControl 9.2.33");

        Assert.Contains("out", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("host", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("9.2.33", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("9.2.33", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_have_to_be_asked_is_an_error()
    {
        Assert.Equal(1, Run("-NonInteractive", "-Command", "Export-IsoEvidence"));
        Assert.Contains("Path", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_need_no_session()
    {
        Assert.Equal(0, Run("-Version"));
        Assert.StartsWith("PowerShell 7.", _out.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("-Help"));
        Assert.Equal(64, Run());
    }

    private int Run(params string[] arguments)
    {
        var streams = new ConsoleStreams(_out, _error, TextReader.Null, OutIsTerminal: false, ErrorIsTerminal: false, 120);
        return HostProgram.Run(CommandLine.Parse(arguments, TextReader.Null), streams);
    }

    private string Script(string text)
    {
        var file = Path.Combine(_folder.FullName, "run.ps1");
        File.WriteAllText(file, text);
        return file;
    }
}
