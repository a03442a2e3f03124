using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class IsoDocumentTests : IDisposable
{
    private readonly Session _session = new("ja-JP");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public IsoDocumentTests()
    {
        Write("iso27017.yaml", """
            organisation: A
            documents:
              - { id: specification, kind: specification, title: 仕様書, path: docs/spec.md }
              - { id: terms, kind: terms, title: 規約, path: docs/terms.txt }
            """);
        Write("docs/spec.md", "# 2.4.6 バックアップ\n7日間");
        Write("docs/terms.txt", "第1条（目的）\n規約");
        _session.GoTo(_folder.FullName);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    [Fact]
    public void Documents_come_in_the_order_of_the_file_and_are_chosen_by_id_kind_and_status()
    {
        Assert.Equal(["specification", "terms"], _session.Get<IsoDocument>("Get-IsoDocument").Select(d => d.Id));
        Assert.Equal(["terms"], _session.Get<IsoDocument>("Get-IsoDocument t*").Select(d => d.Id));
        Assert.Equal(["terms"], _session.Get<IsoDocument>("Get-IsoDocument -Kind terms").Select(d => d.Id));
        Assert.Equal(["terms"], _session.Get<IsoDocument>("'terms' | Get-IsoDocument").Select(d => d.Id));
        Assert.Empty(_session.Get<IsoDocument>("Get-IsoDocument -Status Current"));
        Assert.Equal(["2.4.6 バックアップ"], _session.Get<IsoDocument>("Get-IsoDocument specification")[0].Sections);
    }

    [Fact]
    public void A_changed_document_is_found_and_recorded_through_the_pipeline()
    {
        Assert.Empty(_session.Get<IsoDocument>("Get-IsoDocument | Update-IsoDocument -ApprovedBy '部長' -ApprovedOn 2026-04-01"));
        Assert.Equal(2, _session.Get<IsoDocument>("Get-IsoDocument -Status Current").Count);
        Write("docs/spec.md", "# 2.4.6 バックアップ\n14日間");
        Assert.Equal(["specification"], _session.Get<IsoDocument>("Get-IsoDocument -Status Changed").Select(d => d.Id));
        Assert.Empty(_session.Get<IsoDocument>("Get-IsoDocument -Status Changed | Update-IsoDocument -ApprovedBy x -PassThru -WhatIf"));
        var recorded = Assert.Single(_session.Get<IsoDocument>("Get-IsoDocument -Status Changed | Update-IsoDocument -ApprovedBy '部長' -Version 3.3 -PassThru"));
        Assert.Equal(("3.3", IsoDocumentStatus.Current), (recorded.Version, recorded.Status));
    }

    [Fact]
    public void The_sample_has_documents_too_and_its_planted_faults()
    {
        var documents = _session.Get<IsoDocument>("Get-IsoDocument -Sample");
        Assert.Contains(documents, d => d is { Id: "specification", Status: IsoDocumentStatus.Current, Format: "Markdown" });
        Assert.Contains(documents, d => d.Status == IsoDocumentStatus.Changed);
        Assert.All(documents, d => Assert.Null(d.Problem));
    }

    [Theory]
    [InlineData("Get-IsoDocument specifications", "UnknownDocument,")]
    [InlineData("Get-IsoDocument -Sample -Workspace .", "SampleAndWorkspace,")]
    [InlineData("Get-IsoDocument -Workspace ./docs", "WorkspaceNotFound,")]
    [InlineData("Update-IsoDocument terms -ApprovedBy a -ApprovedOn 2999-01-01", "ApprovalInFuture,")]
    [InlineData("Update-IsoDocument x -ApprovedBy a", "UnknownDocument,")]
    public void Bad_input_is_one_clear_error(string command, string id) =>
        Assert.StartsWith(id, _session.Fails(command).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Without_a_workspace_the_error_says_how_to_get_one()
    {
        _session.GoTo(Path.GetPathRoot(_folder.FullName)!);
        Assert.StartsWith("NoWorkspace,", _session.Fails("Get-IsoDocument").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_fails_does_not_keep_the_others()
    {
        var outcome = _session.Run("Update-IsoDocument specification, nix, terms -ApprovedBy a -PassThru");
        Assert.Single(outcome.Errors);
        Assert.Equal(2, outcome.Output.Count);
    }

    [Fact]
    public void The_tab_key_offers_ids()
    {
        Assert.Equal(["specification"], _session.Complete("Get-IsoDocument -Id sp").Select(o => o.CompletionText));
        Assert.NotEmpty(_session.Complete("Get-IsoDocument -Sample -Id te"));
    }
}
