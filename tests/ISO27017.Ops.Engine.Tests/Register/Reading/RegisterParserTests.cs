using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Tests.Register.Reading;

public class RegisterParserTests
{
    [Theory]
    [InlineData("## [5.1.1 題名](#目次)", "5.1.1", "題名")]
    [InlineData("#### 5.1.1：題名", "5.1.1", "題名")]
    [InlineData("### [５．１．１ 題名]", "5.1.1", "題名")]
    [InlineData("# cld.9.5.1 題名 ##", "CLD.9.5.1", "題名")]
    [InlineData("[CLD.12.1.5 題名](#x)\n---", "CLD.12.1.5", "題名")]
    public void A_heading_names_its_control_however_it_is_written(string heading, string id, string title)
    {
        var control = Assert.Single(Registers.Parse($"{heading}\n### CSC:\n- a\n").Controls);

        Assert.Equal((id, title), (control.Id, control.Title));
        Assert.Equal(IsoRole.CSC, Assert.Single(control.Sides).Role);
    }

    [Theory]
    [InlineData("### CSC: 管理策なし", IsoMeasureState.NoMeasure)]
    [InlineData("### ＣＳＣ：管理策なし", IsoMeasureState.NoMeasure)]
    [InlineData("### CSC:\n- 管理策なし", IsoMeasureState.NoMeasure)]
    [InlineData("### CSC: 適用除外", IsoMeasureState.Excluded)]
    [InlineData("### CSC:\n- 該当しないので、適用除外とした", IsoMeasureState.Excluded)]
    [InlineData("### CSC:\n適用除外：該当しない", IsoMeasureState.Excluded)]
    [InlineData("### CSC:\n- 適用除外ではない", IsoMeasureState.Measure)]
    [InlineData("### CSC:\n- 適用除外の理由を見直した", IsoMeasureState.Measure)]
    [InlineData("### CSC:\n- 対応した", IsoMeasureState.Measure)]
    public void The_state_is_told_by_the_heading_or_the_words(string side, IsoMeasureState state)
    {
        Assert.Equal(state, Registers.Measure(Registers.Parse(Registers.One(side)), "12.1.2-CSC").State);
    }

    [Fact]
    public void What_stands_in_code_comments_quotes_and_lists_is_no_heading()
    {
        var register = Registers.Parse(Registers.One(
            "### CSC:\n```\n## 5.1.1 x\n```\n<!--\n## 6.1.1 x\n### CSP:\n-->\n> ## 7.2.2 x\n\n- ## 8.1.1 x\n"));

        Assert.Equal("12.1.2", Assert.Single(register.Controls).Id);
        Assert.Equal(2, register.Sides.Count());
    }

    [Fact]
    public void Paragraphs_quotes_and_several_lists_are_statements_too()
    {
        var measure = Registers.Measure(Registers.Parse(Registers.One("### CSC:\n一つ目は\n続く\n\n- 二\n\n1. **三**\n2. 四 `x`\n")), "12.1.2-CSC");

        Assert.Equal(["一つ目は続く", "二", "三", "四 x"], measure.Statements);
    }

    [Fact]
    public void A_rule_and_another_part_end_the_last_section()
    {
        var register = Registers.Parse(Registers.One("### CSC:\n- a") + "---\n## -付録-\nほか\n");

        Assert.Equal(string.Empty, Registers.Measure(register, "12.1.2-CSP").Content);
        Assert.Equal("- a", Registers.Measure(register, "12.1.2-CSC").Content);
    }

    [Fact]
    public void A_digest_knows_words_and_not_layout()
    {
        static string Digest(string side) => Registers.Measure(Registers.Parse(Registers.One(side)), "12.1.2-CSC").Digest;

        Assert.Equal(Digest("### CSC:\n- AWS SSM を使う"), Digest("### CSC:\r\n\r\n-  AWS  SSM を\r\n  使う\r\n"));
        Assert.NotEqual(Digest("### CSC:\n- 7日"), Digest("### CSC:\n- 3日"));
        Assert.NotEqual(Digest("### CSC:\n- AWS SSM"), Digest("### CSC:\n- AWSSSM"));
        Assert.NotEqual(Digest("### CSC: 管理策なし"), Digest("### CSC: 適用除外"));
    }

    [Theory]
    [InlineData("", "RegisterEmpty", 1)]
    [InlineData(" \n\t\n", "RegisterEmpty", 1)]
    [InlineData("これは登録簿ではない\n", "RegisterWithoutControls", 1)]
    [InlineData("<html><body><h2>5.1.1 x</h2></body></html>", "RegisterWithoutControls", 1)]
    [InlineData("## 5.1.1 x\na\u0000b", "RegisterNotText", 2)]
    [InlineData("## 5.1.1 x\na\u001b$B", "RegisterNotUtf8", 2)]
    public void What_is_no_register_is_an_error_with_file_and_line(string text, string id, int line)
    {
        var error = Assert.Throws<IsoOpsException>(() => Registers.Parse(text));

        Assert.Equal(id, error.Id);
        Assert.Contains($"/r/register.md:{line}:", error.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains($"/r/register.md:{line}:", error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_or_role_that_is_there_twice_is_an_error_with_both_lines()
    {
        foreach (var second in new[] { "## 5.1.1 b\n### CSC:\n- b\n", "### CSC:\n- b\n" })
        {
            var error = Assert.Throws<IsoOpsException>(() => Registers.Parse("## 5.1.1 a\n### CSC:\n- a\n" + second).CheckSingle());

            Assert.Equal("RegisterControlTwice", error.Id);
            Assert.Contains("/r/register.md:4:", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("93FA967B8CEA", "Shift_JIS")]
    [InlineData("FFFE23002300", "UTF-16")]
    [InlineData("2300230020", "UTF-16")]
    public void Another_encoding_is_named_and_says_what_to_do(string hex, string name)
    {
        var error = Assert.Throws<IsoOpsException>(() => RegisterText.Of("/r/register.md", Convert.FromHexString(hex)));

        Assert.Equal("RegisterNotUtf8", error.Id);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_large_a_file_is_refused_without_reading_it()
    {
        var folder = Directory.CreateTempSubdirectory("iso27017-");
        var path = Path.Combine(folder.FullName, "big.md");
        using (var file = File.Create(path)) file.SetLength(100L << 20);

        var error = Assert.Throws<IsoOpsException>(() => RegisterFile.Read(path));

        Assert.Equal("RegisterTooLarge", error.Id);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void An_empty_file_or_an_endless_device_is_not_waited_for()
    {
        var empty = Path.GetTempFileName();

        foreach (var path in OperatingSystem.IsWindows() ? [empty] : new[] { empty, "/dev/zero", "/dev/random" })
            Assert.Equal("RegisterEmpty", Assert.Throws<IsoOpsException>(() => RegisterFile.Read(path)).Id);

        File.Delete(empty);
    }

    [Fact]
    public void Nesting_without_end_is_refused_with_its_line()
    {
        var deep = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- x\n"));
        var quotes = new string('>', 200_000) + " x\n";

        foreach (var text in new[] { deep, quotes, string.Concat(Enumerable.Range(0, 100).Select(i => new string(' ', 2 * i) + "- x\n")) })
        {
            var error = Assert.Throws<IsoOpsException>(() => Registers.Parse("## 5.1.1 a\n### CSC:\n" + text));

            Assert.Equal("RegisterTooDeep", error.Id);
            Assert.Matches(@"register\.md:[0-9]+:", error.Message);
        }
    }

    [Fact]
    public void Hostile_lines_cost_next_to_nothing()
    {
        var brackets = string.Concat(Enumerable.Repeat("[a](", 200_000));
        var definitions = string.Concat(Enumerable.Repeat("[a]: b\n", 100_000));

        var register = Registers.Parse($"## 5.1.1 a\n### CSC:\n- {brackets}\n\n{definitions}\n### CSP: 管理策なし\n");

        Assert.Equal(2, Registers.Measures(register).Count);
    }
}
