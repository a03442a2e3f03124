namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

public sealed class MarkupTests
{
    [Fact]
    public void Markdown_reads_as_its_reader_sees_it()
    {
        var content = ReadDocument.Of("s.md", """
            ---
            title: 内部
            ---
            # クラウドサービス仕様書
            ## 2.4 運用
            ### [2.4.6 バックアップ](#目次)
            「DBインスタンスのスナップショットを**日次**で取得し、[Amazon S3](https://aws.amazon.com/s3/)にて
            7日間保管します。」

            | 項目 | 期間 |
            |---|---|
            | 保管 | 7日間 |

            1. 手順
            2. 確認

            ## 2.5 終了
            """);
        Assert.Equal("Markdown", content.Format);
        var backup = content.Section("2.4.6");
        Assert.Equal("バックアップ", backup.Title);
        Assert.Contains("日次で取得し、Amazon S3にて\n7日間保管します。", backup.Text, StringComparison.Ordinal);
        Assert.Contains("保管\t7日間", backup.Text, StringComparison.Ordinal);
        Assert.EndsWith("確認", backup.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("内部", content.TextOf(), StringComparison.Ordinal);
        Assert.Equal(["", "2.4", "2.4.6", "2.5"], content.Sections.Select(s => s.Number));
    }

    [Fact]
    public void Sizes_of_headings_that_say_other_than_their_numbers_are_overruled()
    {
        var content = ReadDocument.Of("s.md", "## 9.2.1 登録\nあ\n### 9.2.2 提供\nい\n### 9.2.2.1 手順\nう\n## 9.2.3 特権\nえ\n");
        Assert.Equal("9.2.1 登録\n\nあ", content.Section("9.2.1").Text);
        Assert.Equal("9.2.2 提供\n\nい\n\n9.2.2.1 手順\n\nう", content.Section("9.2.2").Text);
    }

    [Fact]
    public void Html_reads_as_its_reader_sees_it_and_runs_and_loads_nothing()
    {
        var content = ReadDocument.Of("terms.html", """
            <!DOCTYPE html><html><head><title>題</title><style>p{}</style><script>document.write('書込')</script></head><body>
            <script src="http://127.0.0.1:9/x.js"></script><img src="http://127.0.0.1:9/x.png" onerror="alert(1)"><iframe src="file:///etc/passwd"></iframe>
            <h1>利用規約</h1><h2>第３条（データの保管）</h2><p>データは日本・
            東京リージョンに
            保管します。</p><p hidden>隠し</p><div style="display: none">隠し</div>
            <table><tr><th>期間</th><td>7日間</td></tr></table><ruby>東京<rt>とうきょう</rt></ruby>
            <h2>第４条</h2>準拠法は日本法とします。</body></html>
            """);
        Assert.Equal("Html", content.Format);
        Assert.Equal("第３条（データの保管）\n\nデータは日本・\n東京リージョンに\n保管します。\n\n期間\t7日間\n\n東京", content.Section("第3条").Text);
        Assert.Equal("データの保管", content.Section("第3条").Title);
        Assert.DoesNotContain("隠し", content.TextOf(), StringComparison.Ordinal);
        Assert.DoesNotContain("書込", content.TextOf(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms.txt", "<!DOCTYPE html><p>本文</p>", "Html", "本文")]
    [InlineData("terms.md", "  <html><body>本文</body></html>", "Html", "本文")]
    [InlineData("terms.pdf", "本文", "Text", "本文")]
    [InlineData("terms", "# 本文", "Text", "# 本文")]
    public void The_content_tells_the_format_not_the_name(string name, string text, string format, string expected)
    {
        var content = ReadDocument.Of(name, text);
        Assert.Equal((format, expected), (content.Format, content.TextOf()));
    }
}
