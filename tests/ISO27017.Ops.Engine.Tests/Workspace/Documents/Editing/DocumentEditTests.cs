using System.Text;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Documents;
using Microsoft.Extensions.Time.Testing;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Editing;

public sealed class DocumentEditTests
{
    private const string Hash = "d2fbc03a62c2a4df0e0e0a0ab6a0d6a5c6f9a6f6a06dc3b6fd07ef2e4d9f8b1a";
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private static readonly DocumentChange Change = new() { Id = "d", ApprovedBy = "部長 山田", Version = "3.3", ApprovedOn = new DateOnly(2026, 11, 20), NextReview = new DateOnly(2027, 11, 19) };

    private static IsoDocument Update(OrganisationScene scene, DocumentChange change) =>
        DocumentService.Update(new DocumentRequest { Workspace = scene.Folder }, change, Clock);

    private static string After(string yaml, DocumentChange? change = null, string text = "x")
    {
        using var scene = new OrganisationScene(yaml, ("spec.md", text));
        var document = Update(scene, change ?? Change);
        Assert.Equal(document.Sha256, document.ApprovedSha256);
        return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(scene.Folder, WorkspaceFile.Name)));
    }

    private static IsoOpsException Refused(string yaml, DocumentChange change)
    {
        using var scene = new OrganisationScene(yaml, ("spec.md", "x"));
        var error = Assert.Throws<IsoOpsException>(() => Update(scene, change));
        Assert.Equal(yaml, File.ReadAllText(Path.Combine(scene.Folder, WorkspaceFile.Name)));
        return error;
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Values_change_where_they_stand_and_everything_else_stays(string newLine, string mark)
    {
        var before = ("""
            # 当社
            organisation: "A社"   # 名前
            documents:
              # 仕様書
              - id: other
                kind: other
                title: t
                path: spec.md
                version: "3.2"
              - id: d           # これ
                version: '3.2'  # 版
                kind: specification
                title: 仕様書
                path: spec.md
                approvedBy: "前の部長"
                approvedOn: 2026-04-01
                sha256: HASH
                nextReview: 2027-03-31   # 年度末
            regions: [ ap-northeast-1 ]
            """ + "\n\n# 終わり").Replace("HASH", Hash, StringComparison.Ordinal).ReplaceLineEndings(newLine);
        var expected = before.Replace("'3.2'", "'3.3'", StringComparison.Ordinal).Replace("前の部長", "部長 山田", StringComparison.Ordinal)
            .Replace("2026-04-01", "2026-11-20", StringComparison.Ordinal).Replace("2027-03-31", "2027-11-19", StringComparison.Ordinal)
            .Replace(Hash, "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", StringComparison.Ordinal);
        Assert.Equal(mark + expected, After(mark + before));
    }

    [Fact]
    public void What_is_missing_is_added_after_what_people_write_before_it()
    {
        Assert.Equal("""
            organisation: A
            documents:
              - kind: specification
                id: d   # これ
                title: t
                path: spec.md   # ここ
                version: "3.3"
                approvedBy: 部長 山田
                approvedOn: 2026-11-20
                nextReview: 2027-11-19
                sha256: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
                controls: [ 5.1.1-CSC ]
            """.ReplaceLineEndings("\n"), After("""
            organisation: A
            documents:
              - kind: specification
                id: d   # これ
                title: t
                path: spec.md   # ここ
                controls: [ 5.1.1-CSC ]
            """.ReplaceLineEndings("\n")));
        Assert.Equal(
            "organisation: A\ndocuments: [ { id: d, kind: other, title: t, path: spec.md, version: \"3.3\", approvedBy: \"山田: '長' #1\", approvedOn: 2026-11-20, nextReview: 2027-11-19, sha256: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881, controls: [] } ]",
            After("organisation: A\ndocuments: [ { id: d, kind: other, title: t, path: spec.md, controls: [] } ]", Change with { ApprovedBy = "山田: '長' #1" }));
    }

    [Property(MaxTest = 60)]
    public void Any_name_is_written_so_that_it_is_read_again(string? name, bool flow)
    {
        if (string.IsNullOrWhiteSpace(name) || VisibleText.Of(name) != name) return;
        var yaml = flow ? "organisation: A\ndocuments: [ { id: d, kind: other, title: t, path: spec.md } ]" : "organisation: A\ndocuments:\n- id: d\n  kind: other\n  title: t\n  path: spec.md\n  owner: 'x'\n";
        using var scene = new OrganisationScene(yaml, ("spec.md", "x"));
        var document = Update(scene, Change with { ApprovedBy = name, Owner = name, Version = name });
        Assert.Equal((name, name, name), (document.ApprovedBy, document.Owner, document.Version));
        Assert.Equal(name, scene.Organisation.File.Documents[0].Owner);
    }

    [Fact]
    public void Without_a_day_it_is_today()
    {
        using var scene = new OrganisationScene("organisation: A\ndocuments: [ { id: d, kind: other, title: t, path: spec.md } ]", ("spec.md", "x"));
        var document = Update(scene, new DocumentChange { Id = "d", ApprovedBy = "a" });
        Assert.Equal((new DateOnly(2026, 11, 23), IsoDocumentStatus.Current), (document.ApprovedOn!.Value, document.Status));
    }

    private const string Plain = "organisation: A\ndocuments:\n  - { id: d, kind: other, title: t, path: spec.md, nextReview: 2026-10-01 }\n  - { id: gone, kind: other, title: t, path: gone.md }\n";

    [Fact]
    public void What_cannot_be_recorded_changes_nothing()
    {
        Assert.Equal("ApprovalInFuture", Refused(Plain, Change with { ApprovedOn = new DateOnly(2026, 11, 24) }).Id);
        Assert.Equal("ReviewBeforeApproval", Refused(Plain, Change with { NextReview = new DateOnly(2026, 11, 20) }).Id);
        Assert.Contains("-NextReview", Refused(Plain, Change with { NextReview = null }).Texts.Ja, StringComparison.Ordinal);
        Assert.Equal("UnusableText", Refused(Plain, Change with { ApprovedBy = " " }).Id);
        Assert.Equal("UnusableText", Refused(Plain, Change with { Owner = "a\nb" }).Id);
        Assert.Equal("UnknownDocument", Refused(Plain, Change with { Id = "e" }).Id);
        var missing = Refused(Plain, Change with { Id = "gone" });
        Assert.Equal("DocumentFileMissing", missing.Id);
        Assert.Contains("gone.md", missing.Texts.En, StringComparison.Ordinal);
        Assert.Equal("DocumentNotEditable", Refused("organisation: A\ndocuments:\n  - id: d\n    kind: other\n    title: t\n    path: spec.md\n    owner: >\n      長い\n      名前\n\n    version: x\n", Change with { Owner = "b" }).Id);
        Assert.Equal("ReadOnlyWorkspace", Assert.Throws<IsoOpsException>(() => DocumentService.Update(new DocumentRequest { Sample = true }, Change with { Id = "terms" })).Id);
    }

    [Fact]
    public void Two_at_once_lose_nothing()
    {
        using var scene = new OrganisationScene(
            "organisation: A\ndocuments:\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"  - {{ id: d{i}, kind: other, title: t, path: spec.md }}\n")), ("spec.md", "x"));
        Parallel.For(0, 8, i => Update(scene, Change with { Id = $"d{i}", ApprovedBy = $"a{i}" }));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"a{i}"), scene.Organisation.File.Documents.Select(d => d.ApprovedBy));
    }
}
