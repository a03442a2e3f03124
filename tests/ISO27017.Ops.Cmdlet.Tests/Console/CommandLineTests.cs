using System.Text;
using ISO27017.Ops.Host;

namespace ISO27017.Ops.Cmdlet.Tests.Console;

public class CommandLineTests
{
    [Fact]
    public void Everything_after_Command_is_the_command()
    {
        Assert.Equal("Get-IsoControl -Id 9.*", Parse("-NoProfile", "-NonInteractive", "-Command", "Get-IsoControl", "-Id", "9.*").Script);
        Assert.True(Parse("-noni", "-c", "1").NonInteractive);
    }

    [Fact]
    public void Everything_after_File_belongs_to_the_script()
    {
        var line = Parse("-f", "run.ps1", "-Sample", "x");

        Assert.Equal("run.ps1", line.File);
        Assert.Equal(["-Sample", "x"], line.FileArguments);
        Assert.Equal("run.ps1", Parse("run.ps1").File);
    }

    [Fact]
    public void A_dash_reads_the_command_from_the_input()
    {
        using var input = new StringReader("1 + 1");

        Assert.Equal("1 + 1", CommandLine.Parse(["-Command", "-"], input).Script);
    }

    [Fact]
    public void An_encoded_command_is_Base64_of_UTF_16()
    {
        Assert.Equal("'証拠'", Parse("-EncodedCommand", Convert.ToBase64String(Encoding.Unicode.GetBytes("'証拠'"))).Script);
        Assert.NotNull(Parse("-EncodedCommand", "?").Problem);
    }

    [Theory]
    [InlineData]
    [InlineData("-Unknown")]
    [InlineData("-Command")]
    [InlineData("-File")]
    public void What_it_does_not_know_is_a_problem(params string[] arguments)
    {
        Assert.NotNull(Parse(arguments).Problem);
    }

    private static CommandLine Parse(params string[] arguments) => CommandLine.Parse(arguments, TextReader.Null);
}
