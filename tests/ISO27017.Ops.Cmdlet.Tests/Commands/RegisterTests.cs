using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class RegisterTests : IDisposable
{
    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");
    private readonly string _path;

    public RegisterTests()
    {
        _session.GoTo(_folder.FullName);
        _path = Path.Combine(_folder.FullName, "register.md");
        File.WriteAllBytes(_path, SeedRegister.Bytes);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_complete_register_gives_88_objects_of_three_states()
    {
        var measures = _session.Get<IsoMeasure>("Get-IsoMeasure -Path ./register.md");

        Assert.Equal(88, measures.Count);
        Assert.Equal(
            (78, 9, 1),
            (measures.Count(m => m.State == IsoMeasureState.Measure), measures.Count(m => m.State == IsoMeasureState.NoMeasure), measures.Count(m => m.State == IsoMeasureState.Excluded)));
        Assert.All(measures, m => Assert.Equal(_path, m.Path));
    }

    [Theory]
    [InlineData("Get-IsoMeasure 9.2.* -Path ./register.md -Role CSP", 4)]
    [InlineData("Get-IsoMeasure -Path ./*.md -State NoMeasure, Excluded", 10)]
    [InlineData("[pscustomobject]@{ PSPath = './register.md' } | Get-IsoMeasure CLD.*", 14)]
    [InlineData("Get-IsoMeasure 1?.* ./register.md -Role CSC", 24)]
    [InlineData("Get-IsoControl 16.* | Get-IsoMeasure -Path ./register.md", 6)]
    [InlineData("Get-IsoMeasure -LiteralPath ./register.md 5.1.1, 6.1.1", 4)]
    public void Measures_are_chosen_by_control_role_state_and_file(string script, int count) =>
        Assert.Equal(count, _session.Get<IsoMeasure>(script).Count);

    [Fact]
    public void The_workspaces_register_is_meant_where_none_is_named()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "iso27017.yaml"),
            "organisation: x\ndocuments:\n  - { id: spec, kind: specification, title: サービス仕様書, aliases: [ クラウドサービス仕様書 ], url: \"https://a.example/\" }\n  - { id: terms, kind: terms, title: 約款, url: \"https://a.example/\", follows: [ 12.3.1-CSP ] }\n");

        Assert.Equal(["サービス仕様書 2.4.6"], Assert.Single(_session.Get<IsoMeasure>("Get-IsoMeasure 12.3.1 -Role CSP")).Documents);

        File.WriteAllBytes(Path.Combine(_folder.FullName, "old.md"), SeedRegister.Bytes);
        _session.Get<object>("Set-IsoMeasure 12.3.1 CSP '3日間保管する'");
        var difference = Assert.Single(_session.Get<IsoDifference>("Compare-IsoRegister ./old.md ./register.md"));
        Assert.Equal(["サービス仕様書 2.4.6", "約款"], difference.DocumentsToUpdate);
    }

    [Fact]
    public void One_section_changes_and_no_other_byte()
    {
        var now = Assert.Single(_session.Get<IsoMeasure>("Set-IsoMeasure 9.2.4 CSC '一つ目', '二つ目' -Path ./register.md -PassThru"));

        Assert.Equal(["一つ目", "二つ目"], now.Statements);
        Assert.Single(now.References);
        var (old, text) = (SeedRegister.Text, File.ReadAllText(_path));
        var (start, end) = (old.IndexOf("- 自社で運用しているパスワードルール", StringComparison.Ordinal), old.IndexOf("- 参照：[IAM Identity Center で ID", StringComparison.Ordinal));
        Assert.Equal(old[..start] + "- 一つ目\n- 二つ目\n" + old[end..], text);
    }

    [Fact]
    public void Piped_through_unchanged_every_byte_stays()
    {
        _session.Get<object>("Get-IsoMeasure -Path ./register.md | Set-IsoMeasure");

        Assert.Equal(SeedRegister.Bytes, File.ReadAllBytes(_path));
    }

    [Fact]
    public void Rows_of_a_table_change_many_sections()
    {
        _session.Get<object>("[pscustomobject]@{ ControlId = '6.1.1'; Role = 'CSP'; Statement = 'a' }, [pscustomobject]@{ ControlId = '7.2.2'; Role = 'CSC'; Statement = 'b' } | Set-IsoMeasure -Path ./register.md");

        Assert.Equal(["a", "b"], _session.Get<IsoMeasure>("Get-IsoMeasure -Path ./register.md").Where(m => m.Statements is ["a" or "b"]).Select(m => m.Statements[0]));
    }

    [Fact]
    public void A_stale_section_is_not_overwritten_and_WhatIf_writes_nothing()
    {
        var outcome = _session.Run("$m = Get-IsoMeasure 9.2.3 -Role CSC -Path ./register.md; $m | Set-IsoMeasure -Statement a -WhatIf; $m | Set-IsoMeasure -Statement a; $m | Set-IsoMeasure -Statement b");

        Assert.Equal("RegisterSectionChanged,ISO27017.Ops.Commands.SetIsoMeasureCommand", Assert.Single(outcome.Errors).FullyQualifiedErrorId);
        Assert.Equal(["a"], _session.Get<IsoMeasure>("Get-IsoMeasure 9.2.3 -Role CSC -Path ./register.md")[0].Statements);
    }

    [Theory]
    [InlineData("Get-IsoMeasure", "RegisterNotNamed", "GetIsoMeasure")]
    [InlineData("Get-IsoMeasure 9.9.9 -Path ./register.md", "UnknownControl", "GetIsoMeasure")]
    [InlineData("Get-IsoMeasure -Path ./none.md", "RegisterNotFound", "GetIsoMeasure")]
    [InlineData("Get-IsoMeasure -Path ./none*.md", "PathNotFound", "GetIsoMeasure")]
    [InlineData("Get-IsoMeasure -Path .", "RegisterIsFolder", "GetIsoMeasure")]
    [InlineData("Set-IsoMeasure 9.2.3 CSC -Path ./register.md", "NothingToSet", "SetIsoMeasure")]
    [InlineData("Set-IsoMeasure 9.2.3 CSC -Path ./register.md -Content '## 9.2.3 x'", "ContentChangesOthers", "SetIsoMeasure")]
    [InlineData("Set-IsoMeasure 9.2.3 CSC '' -Path ./register.md", "StatementMissing", "SetIsoMeasure")]
    [InlineData("Set-IsoMeasure 9.2.3 CSC a -State NoMeasure -Path ./register.md", "StatementNotWanted", "SetIsoMeasure")]
    [InlineData("Export-IsoRegister ./register.md", "RegisterExists", "ExportIsoRegister")]
    [InlineData("Export-IsoRegister . -Force", "RegisterIsFolder", "ExportIsoRegister")]
    [InlineData("Export-IsoRegister ./no/register.md", "FileNotWritable", "ExportIsoRegister")]
    [InlineData("Compare-IsoRegister ./register.md ./none.md", "RegisterNotFound", "CompareIsoRegister")]
    [InlineData("Compare-IsoRegister -Path ./register.md -ReferenceRevision HEAD", "GitRepositoryMissing", "CompareIsoRegister")]
    public void What_a_user_gets_wrong_is_one_error_and_changes_nothing(string script, string id, string command)
    {
        Assert.Equal($"{id},ISO27017.Ops.Commands.{command}Command", _session.Fails(script).FullyQualifiedErrorId);
        Assert.Equal(SeedRegister.Bytes, File.ReadAllBytes(_path));
    }

    [Fact]
    public void One_unreadable_register_does_not_hide_the_others()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "a.md"), [0x93, 0xFA, 0x96, 0x7B]);

        var outcome = _session.Run("Get-IsoMeasure 5.1.1 -Path ./*.md");

        Assert.Equal("RegisterNotUtf8,ISO27017.Ops.Commands.GetIsoMeasureCommand", Assert.Single(outcome.Errors).FullyQualifiedErrorId);
        Assert.Contains("Shift_JIS", outcome.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Output.Count);
    }

    [Fact]
    public void Faults_are_named_mended_once_and_then_gone()
    {
        Assert.NotEmpty(_session.Get<IsoRegisterIssue>("Test-IsoRegister ./register.md -WhatIf -Fix"));
        Assert.Equal(SeedRegister.Bytes, File.ReadAllBytes(_path));

        var issues = _session.Get<IsoRegisterIssue>("Test-IsoRegister -Path ./register.md -Fix");

        Assert.Contains(issues, i => i is { Fixed: true, Rule: "ContentsEntryMissing", ControlId: "9.2.3" });
        Assert.All(issues.Where(i => !i.Fixed), i => Assert.Equal("SuspiciousWord", i.Rule));
        var mended = File.ReadAllBytes(_path);
        Assert.DoesNotContain(_session.Get<IsoRegisterIssue>("Test-IsoRegister -Path ./register.md -Fix"), i => i.Fixable || i.Fixed);
        Assert.Equal(mended, File.ReadAllBytes(_path));
    }

    [Fact]
    public void A_control_that_is_there_twice_is_named_and_nothing_is_mended()
    {
        var text = SeedRegister.Text + "\n## [9.2.3 また](#目次)\n### CSC:\n- a\n";
        File.WriteAllText(_path, text);

        Assert.Contains(_session.Get<IsoRegisterIssue>("Test-IsoRegister -Path ./register.md"), i => i is { Rule: "ControlTwice", Severity: IsoSeverity.Error });
        Assert.Equal("RegisterControlTwice,ISO27017.Ops.Commands.TestIsoRegisterCommand", _session.Fails("Test-IsoRegister -Path ./register.md -Fix").FullyQualifiedErrorId);
        Assert.Equal(text, File.ReadAllText(_path));
    }

    [Fact]
    public void A_new_register_passes_but_for_its_drafts()
    {
        var file = Assert.Single(_session.Get<FileInfo>("Export-IsoRegister ./new.md"));

        Assert.Equal(Path.Combine(_folder.FullName, "new.md"), file.FullName);
        Assert.Equal(["StatementDraft"], _session.Get<IsoRegisterIssue>("Test-IsoRegister -Path ./new.md").Select(i => i.Rule).Distinct());
    }

    [Theory]
    [InlineData("Get-IsoMeasure -Path ./register.md")]
    [InlineData("Test-IsoRegister -Path ./register.md")]
    [InlineData("Compare-IsoRegister ./register.md ./new.md")]
    public void A_table_has_one_row_a_line_on_a_narrow_console(string script)
    {
        using var session = new Session("ja-JP", 80);
        session.GoTo(_folder.FullName);
        session.Run("Export-IsoRegister ./new.md");

        var rows = session.Run(script).Output.Count;

        Assert.Equal(rows + 2, session.Show(script).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" | Format-List")]
    public void No_word_of_a_register_steers_the_terminal(string format)
    {
        File.WriteAllText(_path, "## [5.1.1 a\u202eb](#x\u202e)\n### CSC:\n- c\u202ed [e\u202ef](http://g/\u202e) マニュアル\u202e\n### CSP: 管理策なし\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "other.md"), "## [5.1.1 a](#x)\n### CSC:\n- \u202e仕様書\n### CSP: 管理策なし\n");

        foreach (var script in new[] { "Get-IsoMeasure -Path ./register.md", "Test-IsoRegister -Path ./register.md", "Compare-IsoRegister ./register.md ./other.md" })
        {
            using var session = new Session(width: 300);
            session.GoTo(_folder.FullName);
            var shown = session.Show(script + format);

            if (format.Length > 0) Assert.Contains("U+202E", shown, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202e', shown);
        }
    }
}
