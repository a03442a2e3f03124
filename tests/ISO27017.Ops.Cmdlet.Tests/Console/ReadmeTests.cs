using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Console;

/// <summary>What the READMEs show can be typed.</summary>
public partial class ReadmeTests : SessionTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void Every_line_of_PowerShell_parses_and_its_parameters_bind(string file)
    {
        var blocks = Blocks(file, "powershell");

        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var script = Parser.ParseInput(block, out _, out var errors);
            Assert.Empty(errors);
            foreach (var command in script.FindAll(a => a is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
            {
                if (Session.Run($"Get-Command -Module ISO27017.Ops -Name {command.GetCommandName()}").Output.SingleOrDefault()?.BaseObject is CmdletInfo)
                {
                    Assert.Empty(StaticParameterBinder.BindCommand(command, resolve: true).BindingExceptions);
                }
            }
        }
    }

    [Fact]
    public void Both_languages_show_the_same_commands()
    {
        Assert.Equal(Blocks("README.md", "sh"), Blocks("README.ja.md", "sh"));
        Assert.Equal(Blocks("README.md", "powershell").Select(WithoutComments), Blocks("README.ja.md", "powershell").Select(WithoutComments));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void Every_cmdlet_is_named(string file)
    {
        var text = File.ReadAllText(Path.Combine(Support.Session.RepositoryRoot, file));

        Assert.All(Session.Get<CmdletInfo>("Get-Command -Module ISO27017.Ops"), c => Assert.Contains($"| `{c.Name}` |", text, StringComparison.Ordinal));
    }

    private static List<string> Blocks(string file, string language) =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(Support.Session.RepositoryRoot, file))).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    private static string WithoutComments(string block) => Comment().Replace(block, "#");

    [GeneratedRegex(@"```(\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
