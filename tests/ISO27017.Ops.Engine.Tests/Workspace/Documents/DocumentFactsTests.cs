using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Workspace.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents;

public sealed class DocumentFactsTests
{
    private const string Text = "## 2.4.6 バックアップ\n7日間保管\n";
    private static readonly string Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text))).ToLowerInvariant();
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static OrganisationScene Scene(string more, string text = Text) => new(
        $"organisation: A\ndocuments:\n  - {{ id: d, kind: specification, title: 仕様書, path: docs/spec.md, {more} }}\n", ("docs/spec.md", text));

    [Fact]
    public void A_document_is_what_is_declared_and_what_is_in_its_file()
    {
        using var scene = Scene($"version: \"3.2\", owner: 製品部, approvedBy: 部長, approvedOn: 2026-04-01, nextReview: 2027-03-31, sha256: {Hash.ToUpperInvariant()}, controls: [5.1.1-CSC]");
        var fact = Assert.Single(DocumentFacts.Of(scene.Organisation)["Documents"]!);
        Assert.True(JToken.DeepEquals(JToken.Parse($$"""
            { "Id": "d", "Kind": "specification", "Title": "仕様書", "Path": "docs/spec.md", "Version": "3.2", "Owner": "製品部", "ApprovedBy": "部長",
              "ApprovedOn": "2026-04-01", "NextReview": "2027-03-31", "ApprovedSha256": "{{Hash}}", "Sha256": "{{Hash}}", "Found": true, "Format": "Markdown",
              "Controls": ["5.1.1-CSC"], "Text": "2.4.6 バックアップ\n\n7日間保管",
              "Sections": [ { "Number": "2.4.6", "Title": "バックアップ", "Text": "2.4.6 バックアップ\n\n7日間保管" } ] }
            """), fact), fact.ToString());
    }

    [Fact]
    public void What_is_not_there_is_left_out_and_the_reason_is_given()
    {
        using var scene = new OrganisationScene("organisation: A\ndocuments: [ { id: d, kind: other, title: t, path: gone.md }, { id: u, kind: notice, title: t, url: https://a.example/ } ]\n");
        var facts = DocumentFacts.Of(scene.Organisation)["Documents"]!;
        Assert.Equal((false, "NotFound", false), ((bool)facts[0]!["Found"]!, (string?)facts[0]!["Problem"], ((JObject)facts[0]!).ContainsKey("Sha256")));
        Assert.Contains("gone.md", (string)facts[0]!["ProblemJa"]!, StringComparison.Ordinal);
        Assert.Empty((JArray)facts[0]!["Controls"]!);
        Assert.Equal((false, "NoFile"), ((bool)facts[1]!["Found"]!, (string?)facts[1]!["Problem"]));
    }

    [Theory]
    [InlineData("approvedBy: a, approvedOn: 2026-04-01, nextReview: 2026-11-23, sha256: HASH", IsoDocumentStatus.Current)]
    [InlineData("approvedBy: a, approvedOn: 2026-04-01, nextReview: 2026-11-22, sha256: HASH", IsoDocumentStatus.ReviewOverdue)]
    [InlineData("approvedBy: a, approvedOn: 2026-04-01, sha256: 0000000000000000000000000000000000000000000000000000000000000000", IsoDocumentStatus.Changed)]
    [InlineData("approvedOn: 2026-04-01, sha256: HASH", IsoDocumentStatus.NotApproved)]
    [InlineData("approvedBy: a, approvedOn: 2026-04-01", IsoDocumentStatus.NotApproved)]
    public void The_status_is_that_of_the_day(string more, IsoDocumentStatus expected)
    {
        using var scene = Scene(more.Replace("HASH", Hash, StringComparison.Ordinal));
        var organisation = scene.Organisation;
        Assert.Equal(expected, DocumentView.Of(organisation, organisation.File.Documents[0], Today).Status);
    }

    [Fact]
    public void A_scan_is_enough_for_a_certificate_and_not_for_a_specification()
    {
        byte[] scan = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1];
        var hash = Convert.ToHexString(SHA256.HashData(scan));
        using var scene = new OrganisationScene(
            "organisation: A\ndocuments:\n" + string.Concat(new[] { "certificate", "specification" }.Select(k => $"  - {{ id: {k}, kind: {k}, title: t, path: scan.png, approvedBy: a, approvedOn: 2026-04-01, sha256: {hash} }}\n")));
        scene.Write("scan.png", scan);
        var organisation = scene.Organisation;
        Assert.Equal(
            [IsoDocumentStatus.Current, IsoDocumentStatus.Unreadable], organisation.File.Documents.Select(d => DocumentView.Of(organisation, d, Today).Status));
    }

    [Fact]
    public void A_document_without_a_file_is_missing_and_what_it_claims_is_named()
    {
        using var scene = new OrganisationScene("""
            organisation: A
            documents: [ { id: d, kind: terms, title: t, path: gone.md } ]
            claims: { Claims.Backup: { document: d, read: { days: '(x)' } } }
            """);
        var organisation = scene.Organisation;
        var document = DocumentView.Of(organisation, organisation.File.Documents[0], Today);
        Assert.Equal(IsoDocumentStatus.Missing, document.Status);
        Assert.Equal(["Claims.Backup"], document.Claims);
        Assert.NotNull(document.Problem);
    }
}
