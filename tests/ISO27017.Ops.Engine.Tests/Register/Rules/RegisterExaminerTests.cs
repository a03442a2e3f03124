using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Register.Rules;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Engine.Tests.Register.Rules;

public class RegisterExaminerTests
{
    private static readonly IReadOnlyList<IsoControl> Catalog = CatalogService.Controls();

    [Fact]
    public void The_seeds_real_defects_are_named_and_no_others()
    {
        var found = RegisterExaminer.Find(Registers.Seed(), Catalog);

        Assert.Equal(
            [
                "35 ContentsAnchor 12.1.3", "53 ContentsTitleDiffers 18.1.5", "63 BackLinkNowhere ", "128 SuspiciousWord 9.1.2",
                "147 TitleDiffers 9.2.3", "147 ContentsEntryMissing 9.2.3", "183 SuspiciousWord 10.1.1", "242 TitleDiffers 12.4.3",
                "242 HeadingLinkMissing 12.4.3", "295 TitleDiffers 15.1.2", "297 SuspiciousWord 15.1.2", "387 SuspiciousWord CLD.8.1.5",
                "399 SuspiciousWord CLD.9.5.2", "402 SuspiciousWord CLD.9.5.2", "417 SuspiciousWord CLD.12.4.5",
            ],
            found.Where(f => f.Rule != "HeadingLevel").Select(f => $"{f.Line} {f.Rule} {f.Control}"));
        Assert.Equal(36, found.Count(f => f.Rule == "HeadingLevel"));
        Assert.Equal(44 - 8, found.Where(f => f.Rule == "HeadingLevel").Select(f => f.Control).Distinct().Count());
        Assert.DoesNotContain(found, f => f.Severity == IsoSeverity.Error);
    }

    [Fact]
    public void Mending_the_seed_touches_headings_and_contents_only_and_is_done_once()
    {
        var seed = Registers.Seed();

        var (text, mended) = RegisterExaminer.Mend(seed, Catalog);

        var register = RegisterParser.Parse(text);
        Assert.All(RegisterExaminer.Find(register, Catalog), f => Assert.Equal("SuspiciousWord", f.Rule));
        Assert.Equal(seed.Sides.Select(Body(seed)), register.Sides.Select(Body(register)));
        var untouched = Lines(seed).Where(l => !l.StartsWith("## [", StringComparison.Ordinal) && !l.StartsWith("### [", StringComparison.Ordinal) && !l.StartsWith("- 1", StringComparison.Ordinal));
        Assert.Empty(untouched.Except(Lines(register)));
        Assert.Equal(Lines(seed).Length + 1, Lines(register).Length);
        Assert.Contains("- 9.2.3：[特権的アクセス権の管理](#923-特権的アクセス権の管理)", Lines(register));
        Assert.Contains("## [12.4.3 実務管理者及び運用担当者の作業ログ](#-目次-)", Lines(register));
        Assert.All(mended, f => Assert.NotEmpty(f.Edits));

        var (again, none) = RegisterExaminer.Mend(register, Catalog);
        Assert.Equal(text.Bytes(), again.Bytes());
        Assert.Empty(none);

        static Func<RoleSide, string> Body(RegisterDocument r) => s => $"{s.ControlId}{s.Role}{s.Rest}{r.Source.Text[s.ContentStart..s.ContentEnd]}";
        static string[] Lines(RegisterDocument r) => r.Source.Text.Split('\n');
    }

    [Fact]
    public void Mending_keeps_byte_order_mark_line_ends_and_no_final_newline()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(SeedRegister.Text.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal))];

        var (text, _) = RegisterExaminer.Mend(Registers.Parse(bytes), Catalog);

        Assert.True(text.HasByteOrderMark);
        Assert.DoesNotContain('\n', text.Text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.EndsWith("適用除外とした", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("### CSC:\n", "RoleEmpty")]
    [InlineData("### CSC:\n- 参照：[a](https://a.example/)", "RoleEmpty")]
    [InlineData("### CSC: 管理策なし", "StateDiffers")]
    [InlineData("### CSC: 管理策なし\n- でも書いた", "StateContradiction")]
    [InlineData("- どちらでもない", "RoleMissing")]
    [InlineData("### CSC:\n- a\n### CSC:\n- b", "RoleTwice")]
    [InlineData("#### CSC:\n- a\n## [12.1.3 容量・能力の管理](#目次)\n### CSC:\n- a\n### CSP:\n- a\n", "HeadingLevel")]
    [InlineData("### CSC:\n- [a](http://a.example/)", "LinkInsecure")]
    [InlineData("### CSC:\n- [a]()", "LinkEmpty")]
    [InlineData("### CSC:\n- [a](https://a example/)", "LinkMalformed")]
    [InlineData("### CSC:\n- [a] (https://a.example/)", "LinkMalformed")]
    [InlineData("### CSC:\n- [a](https://a.example/", "LinkMalformed")]
    [InlineData("### CSC:\n- [a](htps://a.example/)", "LinkMalformed")]
    [InlineData("### CSC:\n- [a](https://nohost)", "LinkMalformed")]
    [InlineData("### CSC:\n- [a](#nowhere)", "LinkNowhere")]
    [InlineData("### CSC:\n- [a](missing.docx)", "LinkNowhere")]
    [InlineData("### CSC:\n- a\n- 参照：責任共有モデル", "ReferenceNowhere")]
    [InlineData("### CSC:\n- 9.2.3 での対応で満たされる", "ReferenceNowhere")]
    [InlineData("### CSC:\n- Amazn S3", "SuspiciousWord")]
    [InlineData("### CSC:\n- CloudTrial を有効にした", "")]
    public void Each_fault_has_its_rule(string side, string rule)
    {
        var rules = RegisterExaminer.Find(Registers.Parse(Registers.One(side)), Catalog).Where(f => f.Control == "12.1.2").Select(f => f.Rule).ToList();

        if (rule.Length > 0) Assert.Contains(rule, rules);
        else Assert.Equal(["StateDiffers"], rules);
    }

    [Fact]
    public void A_sound_section_has_no_fault()
    {
        var text = Registers.One("### CSC:\n- 対応した（12.1.2 のとおり）\n- 参照：[a](https://a.example/b_c)、<https://a.example/>、[目次](#目次)", "### CSP:\n- 上記と同じ");

        Assert.DoesNotContain(RegisterExaminer.Find(Registers.Parse(text), Catalog), f => f.Control == "12.1.2");
    }

    [Fact]
    public void Missing_unknown_misplaced_and_doubled_controls_are_named()
    {
        var text = "## 目次\n- 6.1.1：[x](#y)\n- 5.1.1：[情報セキュリティのための方針群](#511-情報セキュリティのための方針群)\n- 5.1.1：[もう一つ](#z)\n- 7.7.7：[なし](#n)\n\n"
            + "## [6.1.1 情報セキュリティの役割及び責任](#目次)\n### CSC:\n- a\n### CSP:\n- a\n## [5.1.1 情報セキュリティのための方針群](#目次)\n### CSC:\n- a\n### CSP:\n- a\n"
            + "## [5.1.9 不明](#目次)\n### CSC:\n- a\n### CSP:\n- 上記と同じ\n";

        var found = RegisterExaminer.Find(Registers.Parse(text), Catalog).Select(f => $"{f.Rule} {f.Control}").ToList();

        Assert.Equal(42, found.Count(f => f.StartsWith("ControlMissing", StringComparison.Ordinal)));
        Assert.Superset(
            new HashSet<string>
            {
                "ControlUnknown 5.1.9", "ControlOrder 5.1.1", "ContentsEntryExtra 7.7.7", "ContentsEntryTwice 5.1.1", "ContentsTitleDiffers 6.1.1",
                "ContentsAnchor 6.1.1", "ContentsEntryMissing 5.1.9",
            },
            found.ToHashSet());
    }

    [Fact]
    public void Contents_are_put_in_the_order_of_the_sections()
    {
        var text = "## 目次\n- 6.1.1：[情報セキュリティの役割及び責任](#611-情報セキュリティの役割及び責任)\n- 5.1.1：[情報セキュリティのための方針群](#511-情報セキュリティのための方針群)\n\n"
            + "## [5.1.1 情報セキュリティのための方針群](#目次)\n### CSC:\n- a\n### CSP:\n- a\n## [6.1.1 情報セキュリティの役割及び責任](#目次)\n### CSC:\n- a\n### CSP:\n- a\n";

        var (mended, findings) = RegisterExaminer.Mend(Registers.Parse(text), Catalog);

        Assert.Equal("ContentsOrder", Assert.Single(findings).Rule);
        Assert.StartsWith("## 目次\n- 5.1.1：[情報セキュリティのための方針群](#511-情報セキュリティのための方針群)\n- 6.1.1：", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_with_a_control_twice_is_reported_and_not_mended()
    {
        var register = Registers.Parse(SeedRegister.Text + "\n## [9.2.3 もう一度](#目次)\n### CSC:\n- a\n");

        Assert.Contains(RegisterExaminer.Find(register, Catalog), f => f is { Rule: "ControlTwice", Control: "9.2.3", Line: 428 });
        Assert.Equal("RegisterControlTwice", Assert.Throws<IsoOpsException>(() => RegisterExaminer.Mend(register, Catalog)).Id);
    }
}
