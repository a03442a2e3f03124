using System.Management.Automation;
using System.Management.Automation.Language;
using System.Xml.Linq;
using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Help;

/// <summary>Help is complete: every cmdlet, every parameter, in both languages, with examples that bind.</summary>
public class HelpTests
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static TheoryData<string> Cultures() => ["en-US", "ja-JP"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_cmdlet_has_a_synopsis_a_description_and_two_examples(string culture)
    {
        using var session = new Session(culture);
        var topics = Topics(culture);

        Assert.Equal(Cmdlets(session).Select(c => c.Name).Order(), topics.Keys.Order());
        Assert.All(topics.Values, t =>
        {
            Assert.NotEmpty(Text(t.Element(Command + "details")!.Element(Maml + "description")!));
            Assert.NotEmpty(Text(t.Element(Maml + "description")!));
            var examples = t.Descendants(Command + "example").ToList();
            Assert.True(examples.Count >= 2, t.Name.LocalName);
            Assert.All(examples, e => Assert.NotEmpty(Text(e.Element(Dev + "remarks")!)));
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_parameter_is_described_as_it_is(string culture)
    {
        using var session = new Session(culture);
        var topics = Topics(culture);

        foreach (var cmdlet in Cmdlets(session))
        {
            var documented = topics[cmdlet.Name].Element(Command + "parameters")!.Elements()
                .ToDictionary(p => p.Element(Maml + "name")!.Value);
            var own = cmdlet.Parameters.Values.Where(p => !PSCmdlet.CommonParameters.Contains(p.Name)).ToList();

            Assert.Equal(own.Select(p => p.Name).Order(), documented.Keys.Order());
            Assert.All(documented.Values, p => Assert.NotEmpty(Text(p.Element(Maml + "description")!)));
            Assert.All(own, p => Assert.Equal(p.ParameterType.Name, documented[p.Name].Element(Dev + "type")!.Element(Maml + "name")!.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Syntax_has_every_parameter_set(string culture)
    {
        using var session = new Session(culture);
        var topics = Topics(culture);

        foreach (var cmdlet in Cmdlets(session))
        {
            var documented = topics[cmdlet.Name].Descendants(Command + "syntaxItem")
                .Select(i => string.Join(' ', i.Elements(Command + "parameter").Select(p => p.Element(Maml + "name")!.Value).Order()));
            var actual = cmdlet.ParameterSets
                .Select(s => string.Join(' ', s.Parameters.Select(p => p.Name).Where(n => !PSCmdlet.CommonParameters.Contains(n)).Order()));

            Assert.Equal(actual.Order(), documented.Order());
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_example_parses_and_its_parameters_bind(string culture)
    {
        using var session = new Session(culture);
        foreach (var code in Topics(culture).Values.SelectMany(t => t.Descendants(Dev + "code")).Select(c => c.Value))
        {
            var script = Parser.ParseInput(code, out _, out var errors);
            Assert.Empty(errors);
            foreach (var command in script.FindAll(a => a is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
            {
                if (session.Run($"Get-Command -Module ISO27017.Ops -Name {command.GetCommandName()}").Output.SingleOrDefault()?.BaseObject is CmdletInfo)
                {
                    var bound = StaticParameterBinder.BindCommand(command, resolve: true);
                    Assert.True(bound.BindingExceptions.Count == 0, code);
                }
            }
        }
    }

    [Fact]
    public void Both_languages_have_the_same_examples()
    {
        static IEnumerable<string> Codes(string culture) => Topics(culture).OrderBy(t => t.Key).SelectMany(t => t.Value.Descendants(Dev + "code")).Select(c => c.Value);

        Assert.Equal(Codes("en-US"), Codes("ja-JP"));
    }

    [Theory]
    [InlineData("en-US", "Judges the declared measures", "Keep the proof of a run")]
    [InlineData("ja-JP", "宣言した対策を", "実行の証拠を保存する")]
    public void Get_Help_finds_the_language_of_the_host(string culture, string synopsis, string example)
    {
        using var session = new Session(culture);

        Assert.StartsWith(synopsis, session.Get<string>("(Get-Help Test-IsoControl).Synopsis")[0], StringComparison.Ordinal);
        Assert.Contains(example, session.Show("Get-Help Export-IsoEvidence -Full"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "COULD NOT LOOK")]
    [InlineData("ja-JP", "確認できなかった")]
    public void The_about_topic_is_there(string culture, string text)
    {
        var file = Path.Combine(Path.GetDirectoryName(Session.Manifest)!, culture, "about_ISO27017.Ops.help.txt");

        Assert.Contains(text, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.All(File.ReadAllLines(file), l => Assert.InRange(l.Length, 0, 80));
    }

    private static List<CmdletInfo> Cmdlets(Session session) => [.. session.Get<CmdletInfo>("Get-Command -Module ISO27017.Ops")];

    private static Dictionary<string, XElement> Topics(string culture) =>
        XDocument.Load(Path.Combine(Path.GetDirectoryName(Session.Manifest)!, culture, "ISO27017.Ops.dll-Help.xml")).Root!
            .Elements(Command + "command").ToDictionary(c => c.Element(Command + "details")!.Element(Command + "name")!.Value);

    private static string Text(XElement element) => string.Concat(element.Descendants(Maml + "para").Select(p => p.Value)).Trim();
}
