using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Workspace.Scaffold;
using ISO27017.Ops.Engine.Yaml.Schemas;
using ISO27017.Ops.Testing.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace.Scaffold;

public sealed partial class NewWorkspaceTests : IDisposable
{
    private readonly WorkspaceFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    private string Folder => Path.Combine(_temp.Root, "a", "iso");

    private NewWorkspace Wanted => new() { Folder = Folder, Organisation = "株式会社「A: #1」\"\\", Japanese = true };

    private static Organisation Read(string folder) => WorkspaceReader.Read(new DiskFiles(folder));

    private static IReadOnlyList<string> All(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_made_is_a_workspace_without_faults(bool japanese)
    {
        var account = new IsoAccount { Id = "111122223333", Name = "a \"b\" \u202e", Kind = "tenant", Tenant = "hoshi" };
        var written = WorkspaceService.Create(Wanted with { Japanese = japanese, Accounts = [account], Regions = ["ap-northeast-1"] });
        Assert.All(written, path => Assert.True(File.Exists(path)));
        var file = Read(Folder).File;
        Assert.Equal("株式会社「A: #1」\"\\", file.Organisation);
        Assert.Equal(["ap-northeast-1"], file.Regions);
        Assert.Equal(("111122223333", "tenant", "hoshi"), (file.Accounts[0].Id, file.Accounts[0].Kind, file.Accounts[0].Tenant));
        Assert.Same(EmbeddedCatalog.Catalog, WorkspaceCatalog.Of(new DiskFiles(Folder)));
        Assert.DoesNotContain(All(_temp.Root), f => f.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_example_of_an_own_check_works_when_its_marks_are_taken_off(bool japanese)
    {
        WorkspaceService.Create(Wanted with { Japanese = japanese });
        var path = Path.Combine(Folder, "checks", "example.yaml");
        var lines = File.ReadAllLines(path).SkipWhile(l => l != "# ----").Skip(1);
        File.WriteAllLines(path, lines.Select(l => { Assert.StartsWith("#", l, StringComparison.Ordinal); return l.Length > 1 ? l[2..] : ""; }));
        Assert.Single(WorkspaceCatalog.Of(new DiskFiles(Folder)).Checks, c => OwnNames.IsCheck(c.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_part_that_is_a_comment_for_now_is_right_when_its_marks_are_taken_off(bool japanese)
    {
        WorkspaceService.Create(Wanted with { Japanese = japanese, Regions = ["ap-northeast-1"] });
        var path = Path.Combine(Folder, WorkspaceFile.Name);
        var parts = File.ReadAllLines(path).TakeWhile(l => l != "parameters:").Select(l => Marked().Replace(l, "$1"));
        File.WriteAllLines(path, parts);
        var file = Read(Folder).File;
        Assert.Equal("specification", Assert.Single(file.Documents).Id);
        Assert.Equal(("Claims.Backup", "IsoAudit", "ledger.csv", "example"), (file.Claims.Single().Parameter, file.RoleName, file.Ledger!.Path, file.Tenants.Single().Tenant));
        Assert.Single(file.Exclusions);
    }

    [GeneratedRegex("^# ([a-zA-Z]+:(?: .*)?|  .*)$")]
    private static partial Regex Marked();

    [Fact]
    public void Every_parameter_of_the_catalogue_has_a_line_or_is_filled_by_another_part()
    {
        WorkspaceService.Create(Wanted);
        var text = File.ReadAllText(Path.Combine(Folder, WorkspaceFile.Name));
        var missing = EmbeddedCatalog.Catalog.Parameters.Keys.Where(n => !text.Contains($"  # {n}: ", StringComparison.Ordinal));
        Assert.Equal(["Accounts.Declared", "Contacts.AlarmEndpoints", "Contacts.Operations", "Contacts.Security", "TenantMap", "Tenants"], missing.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_parameters_line_only_needs_its_value_when_its_mark_is_taken_off(bool japanese)
    {
        WorkspaceService.Create(Wanted with { Japanese = japanese });
        var path = Path.Combine(Folder, WorkspaceFile.Name);
        File.WriteAllLines(path, File.ReadAllLines(path).Select(l => ParameterLine().Replace(l, "  $1")));
        var catalog = EmbeddedCatalog.Catalog.Parameters;
        var file = Read(Folder).File;
        Assert.Equal(catalog.Count - 6, file.Parameters.Count);
        var check = new ParameterCheck(catalog);
        check.Workspace(new JObject(file.Parameters.Properties().Where(p => catalog[p.Name].Default is not null)));
        Assert.Empty(check.Problems);
    }

    [GeneratedRegex("^  # ([A-Z][A-Za-z0-9.-]+: .*)$")]
    private static partial Regex ParameterLine();

    [Fact]
    public void Who_keeps_a_gitattributes_of_his_own_is_told_what_it_lacks()
    {
        var told = new List<LocalText>();
        WorkspaceService.Create(Wanted with { Folder = Path.Combine(_temp.Root, "b") }, told.Add);
        Assert.Empty(told);
        _temp.With("a/iso/.gitattributes", "*.png binary\n");
        WorkspaceService.Create(Wanted, told.Add);
        Assert.Contains("* -text", Assert.Single(told).Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_beside_it_know_the_catalogues_parameters_and_own_checks()
    {
        WorkspaceService.Create(Wanted);
        var schema = JObject.Parse(File.ReadAllText(Path.Combine(Folder, "iso27017.schema.json")));
        Assert.Equal(EmbeddedCatalog.Catalog.Parameters.Keys.Order(StringComparer.Ordinal), ((JObject)schema.SelectToken("properties.parameters.properties")!).Properties().Select(p => p.Name));
        var checks = File.ReadAllText(Path.Combine(Folder, "checks", "checks.schema.json"));
        DocumentSchema.Parse(checks);
        var defined = ((JObject)JObject.Parse(checks)["definitions"]!).Properties().Select(p => "#/definitions/" + p.Name).ToHashSet();
        Assert.All(JObject.Parse(checks).SelectTokens("$..$ref"), r => Assert.Contains((string)r!, defined));
    }

    [Fact]
    public void The_sample_is_the_workspace_that_Sample_judges()
    {
        WorkspaceService.Create(new NewWorkspace { Folder = Folder, Sample = true });
        var sample = new EmbeddedFiles();
        Assert.Equal(WorkspaceReader.Read(sample).File.Accounts.Select(a => a.Id), Read(Folder).File.Accounts.Select(a => a.Id));
        Assert.All(sample.All.Where(p => p != WorkspaceFile.Name), p => Assert.Equal(sample.ReadAtMost(p, 1 << 26), File.ReadAllBytes(Path.Combine(Folder, p))));
        Assert.StartsWith("# yaml-language-server: $schema=./iso27017.schema.json\norganisation:", File.ReadAllText(Path.Combine(Folder, WorkspaceFile.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_already_is_named_and_nothing_is_written()
    {
        _temp.With("a/iso/checks/example.yaml", "mine").With("a/iso/iso27017.yaml", "organisation: mine");
        var before = All(Folder);
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceService.Create(Wanted));
        Assert.Equal(("WorkspaceExists", IsoError.AlreadyExists), (error.Id, error.Error));
        Assert.Contains("checks/example.yaml, iso27017.yaml", error.Texts.En, StringComparison.Ordinal);
        Assert.Equal(before, All(Folder));
        Assert.Equal("organisation: mine", File.ReadAllText(Path.Combine(Folder, WorkspaceFile.Name)));
    }

    [Fact]
    public void Force_replaces_what_was_made_and_never_what_people_wrote_swore_or_proved()
    {
        string[] kept = ["register.md", "attestations.jsonl", "exceptions.yaml", "changes.yaml", ".gitignore", ".gitattributes", "evidence/.gitignore", "evidence/1.zip", "documents/a.md", "ledger.csv"];
        foreach (var path in kept) _temp.With("a/iso/" + path, "mine");
        _temp.With("a/iso/iso27017.yaml", "organisation: mine");
        WorkspaceService.Create(Wanted with { Force = true });
        Assert.All(kept, path => Assert.Equal("mine", File.ReadAllText(Path.Combine(Folder, path))));
        Assert.NotEqual("mine", Read(Folder).File.Organisation);
        WorkspaceService.Create(Wanted with { Sample = true, Force = true });
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Folder, "register.md")));
        Assert.DoesNotContain(All(_temp.Root), f => f.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failure_halfway_leaves_everything_as_it_was()
    {
        _temp.With("a/iso/iso27017.yaml", "organisation: mine").With("a/iso/checks", "a file where a folder must be");
        var before = All(Folder);
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceService.Create(Wanted with { Force = true }));
        Assert.Equal(("WorkspaceNotWritten", IsoError.ReadOrWrite), (error.Id, error.Error));
        Assert.Equal(before, All(Folder));
        Assert.Equal("organisation: mine", File.ReadAllText(Path.Combine(Folder, WorkspaceFile.Name)));
    }

    [Theory]
    [InlineData("", "111122223333", "OrganisationRequired")]
    [InlineData(" ", "111122223333", "OrganisationRequired")]
    [InlineData("A\nparameters: {}", "111122223333", "InvalidOrganisation")]
    [InlineData("A\u202eB", "111122223333", "InvalidOrganisation")]
    [InlineData("A", "1111", "InvalidAccount")]
    [InlineData("A", "11112222333x", "InvalidAccount")]
    public void What_cannot_be_used_is_said_and_nothing_is_made(string name, string account, string id)
    {
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceService.Create(Wanted with { Organisation = name, Accounts = [new IsoAccount { Id = account }] }));
        Assert.Equal(id, error.Id);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        _temp.With("a/iso", "a file");
        Assert.Equal("NotAFolder", Assert.Throws<IsoOpsException>(() => WorkspaceService.Create(Wanted)).Id);
    }
}
