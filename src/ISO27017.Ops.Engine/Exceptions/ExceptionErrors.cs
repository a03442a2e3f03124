using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>What can be wrong with an exception, each with what to do about it.</summary>
internal static class ExceptionErrors
{
    public static IsoOpsException Invalid(string shown, IReadOnlyList<SourceProblem> problems) =>
        new("InvalidExceptions", IsoError.InvalidData, SourceProblems.Text(problems), shown);

    public static IsoOpsException UnknownCheck(string check, LocalText why) => new("UnknownCheck", IsoError.NotFound, why, check);

    public static IsoOpsException NotExceptable(string check, LocalText why) => new("NotExceptable", IsoError.InvalidArgument, why, check);

    public static IsoOpsException SamePerson(string name) => new("SamePerson", IsoError.InvalidArgument, new(
        $"責任者と承認者が同じ人です（{name}）。承認は別の人が行ってください。",
        $"The owner and the approver are one person ({name}). Somebody else must approve."), name);

    public static IsoOpsException Everything() => new("ExceptionTooWide", IsoError.InvalidArgument, new(
        "対象が絞られていません。-Account、-Region、-Resource のいずれかを指定してください。このチェックのすべての結果を例外とするなら、-Resource '*' と明示してください。",
        "Nothing narrows it. Give -Account, -Region or -Resource; if it is to cover every result of the check, say so with -Resource '*'."));

    public static IsoOpsException NotAnAccount(string account) => new("InvalidAccount", IsoError.InvalidArgument, new(
        $"'{account}' は AWS アカウント ID ではありません。12 桁の数字、または * を指定してください。",
        $"'{account}' is not an AWS account id: give twelve digits, or * for all."), account);

    public static IsoOpsException NotARegion(string region) => new("InvalidRegion", IsoError.InvalidArgument, new(
        $"'{region}' はリージョンではありません。ap-northeast-1、global、または * を使って指定してください。",
        $"'{region}' is not a region: give one such as ap-northeast-1, or global, wildcards allowed."), region);

    public static IsoOpsException AlreadyOver(DateOnly expires, DateOnly today) => new("ExceptionAlreadyExpired", IsoError.InvalidArgument, new(
        $"期限 {EntryDay.Write(expires)} は過ぎています（今日は {EntryDay.Write(today)}）。今日以降の日付を指定してください。",
        $"The expiry {EntryDay.Write(expires)} is past (today is {EntryDay.Write(today)}). Give today or a later day."), EntryDay.Write(expires));

    public static IsoOpsException TooLong(DateOnly expires, DateOnly latest) => new("ExceptionTooLong", IsoError.InvalidArgument, new(
        $"例外の期限は最長 {ExceptionEntry.MostDays} 日先です。{EntryDay.Write(expires)} ではなく、{EntryDay.Write(latest)} 以前を指定し、期限が来たら見直してください。",
        $"An exception lasts {ExceptionEntry.MostDays} days at most. Give {EntryDay.Write(latest)} or earlier instead of {EntryDay.Write(expires)}, and review it then."), EntryDay.Write(expires));

    public static IsoOpsException CannotAppend(string shown) => new("ExceptionsNotAppendable", IsoError.InvalidData, new(
        $"{shown} の末尾に例外を書き足せません。「- 」で始まる行の一覧（[ ] を使わない形）に直してから、もう一度実行してください。何も書き込んでいません。",
        $"No exception can be added at the end of {shown}. Write it as a list of lines that begin with a dash (without [ ]), and run this again. Nothing was written."), shown);
}
