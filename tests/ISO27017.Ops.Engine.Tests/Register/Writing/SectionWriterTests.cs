using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Register.Writing;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Engine.Tests.Register.Writing;

public class SectionWriterTests
{
    [Fact]
    public void Statements_take_the_style_of_the_sections_list()
    {
        var changed = Change("5.1.1", IsoRole.CSC, c => c with { Statements = ["方針", "手順"] });

        Assert.Equal("1. 方針\n2. 手順", Content(changed, "5.1.1-CSC"));
    }

    [Fact]
    public void Sources_stay_below_new_statements()
    {
        var changed = Change("6.1.1", IsoRole.CSC, c => c with { Statements = ["確認した"] });

        Assert.Equal("- 確認した\n- 参照：[責任共有モデル|AWS](https://aws.amazon.com/jp/compliance/shared-responsibility-model/)", Content(changed, "6.1.1-CSC"));
    }

    [Fact]
    public void A_side_with_a_measure_becomes_one_without_and_back()
    {
        var none = Change("9.2.3", IsoRole.CSC, c => c with { State = IsoMeasureState.NoMeasure });

        Assert.Contains("### [9.2.3 特権的アクセス県の管理](#目次)\n### CSC: 管理策なし\n### CSP:\n", none.Text, StringComparison.Ordinal);

        var back = SectionWriter.Change(RegisterParser.Parse(none), Registers.Change("9.2.3", IsoRole.CSC) with { Statements = ["MFA を義務付けた"] });

        Assert.Contains("### CSC:\n- MFA を義務付けた\n\n### CSP:\n", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_is_excluded_with_or_without_a_reason()
    {
        Assert.Equal("- 適用除外：該当しない", Content(Change("9.2.3", IsoRole.CSP, c => c with { State = IsoMeasureState.Excluded, Statements = ["該当しない"] }), "9.2.3-CSP"));
        var alone = Change("9.1.2", IsoRole.CSP, c => c with { State = IsoMeasureState.Excluded });
        Assert.Equal(IsoMeasureState.Excluded, Registers.Measure(RegisterParser.Parse(alone), "9.1.2-CSP").State);
        Assert.Contains("### CSP:\n- 適用除外とした\n\n## [9.2.1", alone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_section_of_a_file_without_a_final_newline_keeps_none()
    {
        var register = Registers.Parse("## 5.1.1 a\r\n### CSC:\r\n- b\r\n### CSP: 管理策なし");

        var changed = SectionWriter.Change(register, Registers.Change("5.1.1", IsoRole.CSP) with { Statements = ["c"] });

        Assert.Equal("## 5.1.1 a\r\n### CSC:\r\n- b\r\n### CSP:\r\n- c", changed.Text);
    }

    [Theory]
    [InlineData("## 9.2.3 x")]
    [InlineData("a\n## 9.2.3 x\n### CSC:\n- b")]
    [InlineData("a\r\n\r\n### CSP: 管理策なし")]
    [InlineData("a\n\n\n# 6.1.1 x")]
    [InlineData("```\nx")]
    [InlineData("a\n```\n## 6.1.1 x")]
    [InlineData("<!-- a")]
    [InlineData("a\n---")]
    [InlineData("===")]
    [InlineData("[a]: b")]
    [InlineData("> ## 6.1.1 x")]
    [InlineData("- ## 6.1.1 x")]
    [InlineData("1. ## 6.1.1 x")]
    [InlineData("a\n- ## 6.1.1 x\n- ```\n- <!--")]
    public void No_statement_makes_a_heading_or_swallows_what_follows(string statement)
    {
        var changed = Change("9.2.4", IsoRole.CSC, c => c with { Statements = [statement] });

        var register = RegisterParser.Parse(changed);
        Assert.Equal(Registers.Seed().Headings.Select(h => h.Raw), register.Headings.Select(h => h.Raw));
        Assert.Equal(88, register.Sides.Count());
        Assert.Single(Registers.Measure(register, "9.2.4-CSC").Statements);
        Assert.DoesNotContain(Markdig.Markdown.Parse(Content(changed, "9.2.4-CSC")).SelectMany(b => Markdig.Syntax.MarkdownObjectExtensions.Descendants(b)), b => b is Markdig.Syntax.HeadingBlock);
    }

    [Theory]
    [InlineData("- a\n\n## 6.1.1 x\n")]
    [InlineData("### CSP:\n- a")]
    [InlineData("```\na")]
    [InlineData("<!-- a")]
    [InlineData("<script>")]
    [InlineData("- a\n\n## -付録-\n- b")]
    public void Content_that_would_change_other_parts_is_refused(string content)
    {
        var error = Assert.Throws<IsoOpsException>(() => Change("9.2.4", IsoRole.CSC, c => c with { Content = content }));

        Assert.Equal("ContentChangesOthers", error.Id);
    }

    [Fact]
    public void Content_is_written_as_it_is_with_the_files_line_ends()
    {
        var register = Registers.Parse(SeedRegister.Text.Replace("\n", "\r\n", StringComparison.Ordinal));

        var changed = SectionWriter.Change(register, Registers.Change("9.1.2", IsoRole.CSP) with { Content = "- a\n    - b\n\n#### c\n本文" });

        Assert.Contains("### CSP:\r\n- a\r\n    - b\r\n\r\n#### c\r\n本文\r\n\r\n## [9.2.1", changed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0000b", "StatementUnusable")]
    [InlineData("a\u001b[31m", "StatementUnusable")]
    [InlineData(" \n ", "StatementMissing")]
    public void A_statement_that_is_no_text_is_refused(string statement, string id)
    {
        Assert.Equal(id, Assert.Throws<IsoOpsException>(() => Change("9.2.4", IsoRole.CSC, c => c with { Statements = [statement] })).Id);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal("StatementUnusable", Assert.Throws<IsoOpsException>(() => Change("9.2.4", IsoRole.CSC, c => c with { Statements = ["a" + (char)0xD800] })).Id);

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        Assert.Equal("StatementNotWanted", Refused("9.2.4", c => c with { State = IsoMeasureState.NoMeasure, Statements = ["a"] }));
        Assert.Equal("StatementMissing", Refused("9.2.1", c => c with { State = IsoMeasureState.Measure }));
        Assert.Equal("StatementMissing", Refused("9.2.4", c => c with { Content = "  " }));
        Assert.Equal("RegisterControlNotFound", Refused("9.9.9", c => c with { Statements = ["a"] }));
        Assert.Equal("RegisterSectionChanged", Refused("9.2.4", c => c with { Statements = ["a"], Digest = new string('0', 64) }));
        Assert.Equal("RegisterRoleNotFound", Assert.Throws<IsoOpsException>(() => SectionWriter.Change(
            Registers.Parse("## 5.1.1 a\n### CSC:\n- b\n"), Registers.Change("5.1.1", IsoRole.CSP) with { Statements = ["a"] })).Id);

        static string Refused(string control, Func<MeasureChange, MeasureChange> with) =>
            Assert.Throws<IsoOpsException>(() => Change(control, IsoRole.CSC, with)).Id;
    }

    private static RegisterText Change(string control, IsoRole role, Func<MeasureChange, MeasureChange> with) =>
        SectionWriter.Change(Registers.Seed(), with(Registers.Change(control, role)));

    private static string Content(RegisterText text, string side) => Registers.Measure(RegisterParser.Parse(text), side).Content;
}
