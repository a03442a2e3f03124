namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>What a reader must know before the numbers: a part only, tokens in place of names, or calls without an answer.</summary>
internal static class Notices
{
    private static readonly Dictionary<IsoRedactionKind, LocalText> Names = new()
    {
        [IsoRedactionKind.Email] = new("メールアドレス", "e-mail addresses"),
        [IsoRedactionKind.UserName] = new("利用者名", "user names"),
        [IsoRedactionKind.IpAddress] = new("公開 IP アドレス", "public IP addresses"),
        [IsoRedactionKind.AccountId] = new("アカウント ID", "account ids"),
    };

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(ReportModel model)
    {
        var run = model.Run;
        if (run.Source == "sample")
        {
            yield return model.T(ReportTexts.SampleNotice);
        }
        else if (run.Source == "package")
        {
            yield return model.T(ReportTexts.PackageNotice);
        }

        if (run.Partial)
        {
            yield return model.T(ReportTexts.PartialNotice);
        }

        if (!model.IsWhole)
        {
            yield return model.T(
                $"実行の結果 {run.ResultCount:N0} 件のうち {model.Results.Count:N0} 件だけを含みます。",
                $"This holds only {model.Results.Count:N0} of the run's {run.ResultCount:N0} results.");
        }

        if (run.Redactions.Count > 0)
        {
            var kinds = run.Redactions.Select(r => model.T(Names[r.Kind])).ToList();
            yield return model.T(
                $"{string.Join("、", kinds)}を記号（鍵付きハッシュ）に置き換えてあります。同じ値は、どこでも同じ記号です。アカウント ID や IP アドレスの記号は、実在するものに見えても関係ありません。",
                $"Tokens (keyed hashes) stand for {string.Join(", ", kinds)}; the same value is the same token everywhere. The token of an account or an IP address may look like a real one, and has nothing to do with it.");
        }

        if (run.Withheld.Count > 0)
        {
            yield return model.T(
                $"ワークスペースのファイル {run.Withheld.Count:N0} 件は、墨消しのため、または認証情報らしいものがあるため、パッケージに含めていません。",
                $"{run.Withheld.Count:N0} files of the workspace are left out of the package: for redaction, or because something like a credential is in them.");
        }

        var unanswered = model.Coverage.Count(ReportModel.IsUnanswered);
        if (unanswered > 0)
        {
            yield return model.T(
                $"予定した {model.Coverage.Count:N0} 回の呼び出しのうち {unanswered:N0} 回に完全な答えがありません。それに基づく判定は「確認できず」です。",
                $"{unanswered:N0} of {model.Coverage.Count:N0} planned calls have no complete answer. What rests on them is not evaluated.")
                + (model.Language == "ja" ? string.Empty : " ") + model.T(ReportTexts.UnansweredNotice);
        }
    }
}
