using System.Text;
using ISO27017.Ops.Engine.Register.Markdown;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register;

/// <summary>A new register in the usual form, with our own guidance as drafts of the measures.</summary>
internal static class RegisterTemplate
{
    /// <summary>What marks a statement that nobody has made the organisation's own yet.</summary>
    public const string Draft = "【案】";

    private const string Contents = "-目次-";

    private const string Head = """
        # ISO/IEC 27017 管理策の登録簿
        ## -目的-
        ### 管理策ごとに、自社が行うと決めた対策を記録し、そのとおりに運用されていることを確かめるための文書とする
        ---
        ## -前提-
        ### 管理策と実施の手引きの本文は、規格の公式の文書を参照する。この文書には番号と短い題名だけを載せる
        ---
        ## -用語-
        ### CSC: クラウドサービスカスタマ（AWS の利用者としての自社）
        ### CSP: クラウドサービスプロバイダ（自社サービスの提供者としての自社）
        ---
        ## -使用法-
        ### ・「【案】」で始まる文は雛形である。自社の対策に書き換え、「【案】」を取り除いて使う
        ### ・対策を変えたときは、この文書と、仕様書・マニュアル・規約などの関連文書をあわせて更新する
        ---
        """;

    /// <summary>The register's text, with LF as the line end.</summary>
    public static string Text(IReadOnlyList<IsoControl> catalog)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("\n## ").Append(Contents).Append('\n');
        foreach (var control in catalog)
        {
            var heading = $"{control.Id} {control.TitleJa}";
            text.Append("- ").Append(control.Id).Append("：[").Append(control.TitleJa).Append("](#").Append(GithubSlugs.Of(heading)).Append(")\n");
        }

        text.Append("---\n");
        foreach (var control in catalog)
        {
            text.Append("## [").Append(control.Id).Append(' ').Append(control.TitleJa).Append("](#").Append(GithubSlugs.Of(Contents)).Append(")\n");
            Append(text, IsoRole.CSC, control.Csc, control.GuidanceCsc);
            Append(text, IsoRole.CSP, control.Csp, control.GuidanceCsp);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, IsoRole role, IsoMeasureState state, LocalText? guidance)
    {
        text.Append("### ").Append(role).Append(':');
        if (state == IsoMeasureState.NoMeasure)
        {
            text.Append(' ').Append(MeasureStates.None).Append("\n\n");
            return;
        }

        text.Append('\n');
        foreach (var sentence in (guidance?.Ja ?? string.Empty).Split('。', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            text.Append("- ").Append(Draft).Append(sentence).Append('\n');
        text.Append('\n');
    }
}
