namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>The sentence that a result or verdict says of itself.</summary>
internal static class ResultTexts
{
    private static readonly Dictionary<IsoStatus, LocalText> _statuses = new()
    {
        [IsoStatus.Pass] = new("宣言どおりです。", "As declared."),
        [IsoStatus.Fail] = new("宣言どおりではありません。", "Not as declared."),
        [IsoStatus.DocumentOutdated] = new(
            "実際は文書の記載と異なり、記載より弱くはありません。文書を更新してください。",
            "Reality differs from the document and is not weaker: update the document."),
        [IsoStatus.NotEvaluated] = new("確認できませんでした。", "Could not look."),
        [IsoStatus.NotApplicable] = new("該当しません。", "Does not apply."),
        [IsoStatus.Attested] = new("担当者の証明が有効です。", "Attested."),
        [IsoStatus.AttestationRequired] = new("担当者の証明が必要です。", "An attestation is needed."),
        [IsoStatus.AttestationExpired] = new("担当者の証明は有効ではなくなりました。", "The attestation no longer holds."),
        [IsoStatus.Excepted] = new("承認された例外の対象です。", "Covered by an exception."),
    };

    private static readonly Dictionary<IsoReason, LocalText> _reasons = new()
    {
        [IsoReason.AccessDenied] = new("権限がありません。", "Access was denied."),
        [IsoReason.Throttled] = new("AWS の呼び出し回数の制限が続きました。", "AWS kept throttling."),
        [IsoReason.Timeout] = new("時間内に回答がありませんでした。", "No answer came in time."),
        [IsoReason.Truncated] = new("回答が途中で打ち切られました。", "The answer was cut off."),
        [IsoReason.RegionDisabled] = new("宣言されたリージョンが有効ではありません。", "A declared region is not enabled."),
        [IsoReason.SubscriptionRequired] = new("AWS サポートのプランに含まれていません。", "The AWS Support plan does not include it."),
        [IsoReason.NotEnabled] = new("必要なサービスが有効ではないため、何も見えません。", "The service that would show it is off."),
        [IsoReason.NoData] = new("判断に必要な値が回答にありません。", "The value that decides is not in the answer."),
        [IsoReason.MissingParameter] = new("組織が指定すべきパラメーターがありません。", "A parameter that the organisation must supply is missing."),
        [IsoReason.MissingEvidence] = new("証拠パッケージに文書がありません。", "The evidence package lacks the document."),
        [IsoReason.NotPlanned] = new("パッケージの作成時には計画されていませんでした。", "The package's run did not plan it."),
        [IsoReason.StaleBundle] = new("証拠が古すぎます。", "The evidence is too old."),
        [IsoReason.Unsupported] = new("このバージョンではまだ判定できません。", "This version cannot judge it yet."),
        [IsoReason.Error] = new("エラーが起きました。", "An error prevented it."),
        [IsoReason.NoSuchResource] = new("対象のリソースがありません。", "There is no such resource."),
        [IsoReason.NoMeasure] = new("管理策なし。", "No measure (管理策なし)."),
        [IsoReason.Excluded] = new("適用除外。", "Excluded (適用除外)."),
        [IsoReason.OutOfScope] = new("範囲外と宣言されています。", "Declared out of scope."),
        [IsoReason.NoBaseline] = new("比較する以前のパッケージがありません。", "There is no earlier package."),
        [IsoReason.NoAttestation] = new("まだ誰も証明していません。", "Nobody has attested it."),
        [IsoReason.ArtefactMissing] = new("証拠ファイルがありません。", "The artefact is missing."),
        [IsoReason.SamePerson] = new("実施者と承認者が同じです。", "The performer approved himself."),
        [IsoReason.ChainBroken] = new("証明の記録（attestations.jsonl）の連鎖が切れています。", "The chain of records in attestations.jsonl is broken."),
        [IsoReason.Expired] = new("有効期限を過ぎています。", "Its validity has ended."),
        [IsoReason.ArtefactChanged] = new("証拠ファイルが証明の後で変わっています。", "The artefact has changed since."),
        [IsoReason.MeasureChanged] = new("登録簿の管理策が証明の後で変わっています。", "The measure in the register has changed since."),
        [IsoReason.EventOccurred] = new("証明の後に、証明し直すべき出来事がありました。", "An event that ends it has occurred since."),
        [IsoReason.Replaced] = new("後の記録に置き換わりました。", "A later record has taken its place."),
        [IsoReason.ExceptionExpired] = new("例外の期限が切れています。", "The exception has expired."),
    };

    /// <summary>The sentence, with <paramref name="detail"/> (a call, a parameter, an error) at its end.</summary>
    public static LocalText Of(IsoStatus status, IsoReason reason, string? detail = null)
    {
        var text = _statuses[status];
        if (_reasons.TryGetValue(reason, out var why))
            text = new LocalText(text.Ja + why.Ja, text.En + " " + why.En);
        return string.IsNullOrEmpty(detail) ? text : new LocalText($"{text.Ja}（{detail}）", $"{text.En} ({detail})");
    }

    /// <summary>The sentence of a verdict whose side was looked at in part only.</summary>
    public static LocalText Incomplete(LocalText text, int missing) => new(
        $"{text.Ja}このほかに {missing} 件の確認または証明が必要で、この結果には含まれていません。",
        $"{text.En} {missing} further checks or attestations that it rests on are not in these results.");
}
