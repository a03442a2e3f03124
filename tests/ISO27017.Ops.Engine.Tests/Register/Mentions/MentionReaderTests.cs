using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Declarations;

namespace ISO27017.Ops.Engine.Tests.Register.Mentions;

public class MentionReaderTests
{
    private static readonly SourcePosition At = new("iso27017.yaml", 1);

    private static readonly DocumentDeclaration[] Declared =
    [
        new() { At = At, Id = "spec", Kind = "specification", Title = "クラウドサービス仕様書", Aliases = ["仕様書"] },
        new() { At = At, Id = "terms", Kind = "terms", Title = "エンドユーザー向け利用規約", Follows = [new FollowDeclaration("12.3.1-CSC", "第8条"), new FollowDeclaration("12.3.1-csp", null)] },
        new() { At = At, Id = "note", Kind = "record", Title = "復元テスト記録", Controls = ["12.3.1-CSC"] },
    ];

    [Theory]
    [InlineData("仕様書の 2.4.4セキュリティ", "クラウドサービス仕様書 2.4.4")]
    [InlineData("クラウドサービス仕様書の、2.4.6バックアップの記載", "クラウドサービス仕様書 2.4.6")]
    [InlineData("仕様書「2.4.6 バックアップ」", "クラウドサービス仕様書 2.4.6")]
    [InlineData("ｸﾗｳﾄﾞサービス仕様書（9.1.2 での対応）", "クラウドサービス仕様書")]
    [InlineData("利用規約と、規約の全文", "エンドユーザー向け利用規約")]
    [InlineData("エンドユーザー向け利用規約", "エンドユーザー向け利用規約")]
    [InlineData("AWSのセキュリティ方針、方針、AWS利用規約", "")]
    [InlineData("自社の暗号化方針とパスワード規程", "暗号化方針,パスワード規程")]
    public void Documents_are_known_by_title_alias_and_kind(string text, string expected)
    {
        Assert.Equal(expected, string.Join(',', new MentionReader(Declared).Of(text).Select(m => m.ToString()).Distinct()));
    }

    [Fact]
    public void What_must_follow_is_what_is_mentioned_declared_and_claimed()
    {
        var workspace = new WorkspaceFile
        {
            Path = "/w/iso27017.yaml", Organisation = "x", Documents = Declared,
            Claims = [new ClaimDeclaration { At = At, Parameter = "Claims.Backup", Document = "spec", Section = "2.4.6" }],
        };
        var follow = new DocumentsToFollow(EmbeddedCatalog.Catalog, workspace);

        Assert.Equal(["エンドユーザー向け利用規約 第8条", "復元テスト記録"], Titles(IsoRole.CSC, ""));
        Assert.Equal(["エンドユーザー向け利用規約", "クラウドサービス仕様書 2.4.6"], Titles(IsoRole.CSP, "").Order(StringComparer.Ordinal));
        Assert.Equal(["エンドユーザー向け利用規約", "クラウドサービス仕様書 2.4.6"], Titles(IsoRole.CSP, "仕様書に記載した"));

        string[] Titles(IsoRole role, string text) => [.. follow.Of("12.3.1", role, follow.Mentions.Of(text)).Select(m => m.ToString())];
    }

    [Fact]
    public void Without_a_workspace_the_registers_own_words_speak()
    {
        var follow = new DocumentsToFollow(EmbeddedCatalog.Catalog, null);

        Assert.Equal("クラウドサービス仕様書 2.4.6", Assert.Single(follow.Of("12.3.1", IsoRole.CSP, follow.Mentions.Of("クラウドサービス仕様書の、2.4.6"))).ToString());
    }
}
