using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>What can be wrong with an attestation, each with what to do about it.</summary>
internal static class AttestationErrors
{
    public static IsoOpsException Unknown(string id, IEnumerable<string> known)
    {
        var near = NearMatches.Of(id, known);
        return new("UnknownAttestation", IsoError.NotFound, new(
            $"証明 '{id}' はありません。" + (near.Count > 0 ? $"もしかして: {string.Join(", ", near)}?" : "Get-IsoAttestation で一覧を確認してください。"),
            $"There is no attestation '{id}'. " + (near.Count > 0 ? $"Did you mean {string.Join(", ", near)}?" : "Get-IsoAttestation lists them all.")), id);
    }

    public static IsoOpsException SamePerson(string name) => new("SamePerson", IsoError.InvalidArgument, new(
        $"実施者と承認者が同じ人です（{name}）。承認は別の人が行ってください。",
        $"The performer and the approver are one person ({name}). Somebody else must approve."), name);

    public static IsoOpsException InFuture(DateOnly day, DateOnly today) => new("PerformedInFuture", IsoError.InvalidArgument, new(
        $"実施日 {EntryDay.Write(day)} は未来の日付です（今日は {EntryDay.Write(today)}）。実施してから記録してください。",
        $"The day {EntryDay.Write(day)} lies in the future (today is {EntryDay.Write(today)}). Record it when it has been done."), EntryDay.Write(day));

    public static IsoOpsException EndsBeforeStart(DateOnly until, DateOnly day) => new("ValidUntilTooEarly", IsoError.InvalidArgument, new(
        $"有効期限 {EntryDay.Write(until)} が実施日 {EntryDay.Write(day)} より前です。",
        $"It would be valid until {EntryDay.Write(until)}, which lies before the day on which it was done, {EntryDay.Write(day)}."), EntryDay.Write(until));

    public static IsoOpsException TooLong(string id, DateOnly until, DateOnly latest, int days) => new("ValidUntilTooLate", IsoError.InvalidArgument, new(
        $"{id} の有効期間は実施日から最長 {days} 日です。{EntryDay.Write(until)} ではなく、{EntryDay.Write(latest)} 以前を指定してください。",
        $"{id} holds for {days} days at most. Give {EntryDay.Write(latest)} or earlier instead of {EntryDay.Write(until)}."), EntryDay.Write(until));

    public static IsoOpsException NoEvent(string id) => new("NoSuchEvent", IsoError.InvalidArgument, new(
        $"{id} を終わらせる出来事はないので、-Event は指定できません。",
        $"No event ends {id}, so -Event cannot be given."), id);

    public static IsoOpsException NotAUrl(string url) => new("InvalidUrl", IsoError.InvalidArgument, new(
        $"-Url の値は http または https の URL ではありません: {url}",
        $"The value of -Url is not an http or https URL: {url}"), url);

    public static IsoOpsException Broken(string shown, SourceBreak at) => new("AttestationChainBroken", IsoError.InvalidData, new(
        BreakText(shown, at).Ja + "何も書き込んでいません。", BreakText(shown, at).En + " Nothing was written."), shown);

    /// <summary>Where the chain is broken and what to do.</summary>
    public static LocalText BreakText(string shown, SourceBreak at) => new(
        $"{shown}:{at.Line}: {at.Problem.Ja}この行から後の記録は証明として数えません。git の履歴か証拠パッケージにある正しい {AttestationRecord.FileName} に戻してください。2 つの版の統合で切れたのなら、片方の版を残し、もう片方の分を New-IsoAttestation で記録し直してください。",
        $"{shown}:{at.Line}: {at.Problem.En} No record from that line on counts. Restore the right {AttestationRecord.FileName} from git's history or an evidence package. If two versions were merged, keep one of them, and record what the other held again with New-IsoAttestation.");

    public static IsoOpsException TooLarge(string shown, int most) => new("AttestationsTooLarge", IsoError.InvalidData, new(
        $"{shown} が大きすぎます（上限 {most / 1024 / 1024} MB）。証明の記録ではないようです。",
        $"{shown} is too large (at most {most / 1024 / 1024} MB). It does not look like a file of records."), shown);

    public static IsoOpsException Artefact(string path, LocalText why, Exception? inner = null) => new("UnusableArtefact", IsoError.InvalidArgument, new(
        $"証拠ファイル {path} を使えません: {why.Ja}何も書き込んでいません。",
        $"The artefact {path} cannot be used: {why.En} Nothing was written."), path, inner);
}
