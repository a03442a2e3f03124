namespace ISO27017.Ops.Engine.Reports;

/// <summary>What a reason means, for a reader who has not seen the catalogue.</summary>
internal static class ReasonTexts
{
    private static readonly Dictionary<IsoReason, LocalText> Texts = new()
    {
        [IsoReason.None] = new("判定済み", "Looked at"),
        [IsoReason.AccessDenied] = new("権限がなく、呼び出しまたはアカウントへの切り替えを拒否された", "The credentials may not make the call or enter the account"),
        [IsoReason.Throttled] = new("要求が多すぎるとして AWS に断られ続けた", "AWS kept refusing because of the request rate"),
        [IsoReason.Timeout] = new("時間内に完全な答えが得られなかった", "No complete answer came in time"),
        [IsoReason.Truncated] = new("答えが途中で切れ、残りを見ていない", "The answer was cut off, so the rest was not seen"),
        [IsoReason.RegionDisabled] = new("指定されたリージョンが、アカウントで有効になっていない", "A declared region is not enabled for the account"),
        [IsoReason.SubscriptionRequired] = new("AWS サポートのプランに含まれない API", "The AWS Support plan does not include the API"),
        [IsoReason.NotEnabled] = new("それを見せるサービスが無効になっている", "The service that would show it is off"),
        [IsoReason.NoData] = new("AWS の答えに、判定を決める項目がない", "AWS answered, but what decides is not there"),
        [IsoReason.MissingParameter] = new("組織が与えるべきパラメーターがない", "The organisation must supply a parameter and has not"),
        [IsoReason.MissingEvidence] = new("証拠パッケージに文書がない", "The package lacks the document"),
        [IsoReason.NotPlanned] = new("証拠パッケージの実行では尋ねていない", "The package's run did not ask this"),
        [IsoReason.StaleBundle] = new("証拠が、点検の許す期間より古い", "The evidence is older than the check allows"),
        [IsoReason.Unsupported] = new("このバージョンではまだ判定できない点検", "This version cannot judge the check yet"),
        [IsoReason.Error] = new("そのほかのエラーで確認できなかった", "Something else prevented looking"),
        [IsoReason.NoSuchResource] = new("該当するリソースがなく、それで差し支えない", "There is no such resource, and that is fine"),
        [IsoReason.NoMeasure] = new("管理策なし", "The control asks nothing of this role"),
        [IsoReason.Excluded] = new("適用除外", "The role side is excluded"),
        [IsoReason.OutOfScope] = new("対象外と宣言されている", "Declared out of scope"),
        [IsoReason.NoBaseline] = new("比べる以前の証拠がない", "There is no earlier package to compare with"),
        [IsoReason.NoAttestation] = new("誰も証明していない", "Nobody has attested it"),
        [IsoReason.ArtefactMissing] = new("証明の添付がない", "The artefact is missing"),
        [IsoReason.SamePerson] = new("実施者と承認者が同じ", "The performer approved himself"),
        [IsoReason.ChainBroken] = new("証明の記録の連鎖が切れている", "The chain of attestation records is broken"),
        [IsoReason.Expired] = new("証明の有効期間が過ぎた", "The attestation's validity has ended"),
        [IsoReason.ArtefactChanged] = new("添付が、証明されたときのものと違う", "The artefact is not the one that was attested"),
        [IsoReason.MeasureChanged] = new("登録簿の管理策が、証明されたときのものと違う", "The measure in the register is not the one that was attested"),
        [IsoReason.EventOccurred] = new("証明の後に、証明し直すべき出来事があった", "An event that ends the attestation has occurred since"),
        [IsoReason.Replaced] = new("後の記録に置き換わった", "A later record has taken its place"),
        [IsoReason.ExceptionExpired] = new("例外の期限が過ぎた", "The exception has expired"),
    };

    /// <summary>The text of <paramref name="reason"/>.</summary>
    public static LocalText Of(IsoReason reason) => Texts[reason];
}
