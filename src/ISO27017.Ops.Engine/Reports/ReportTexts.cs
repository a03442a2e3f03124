namespace ISO27017.Ops.Engine.Reports;

/// <summary>The words of the report.</summary>
internal static class ReportTexts
{
    public static readonly LocalText Title = new("ISO/IEC 27017 点検報告書", "ISO/IEC 27017 assessment report");
    public static readonly LocalText NoName = new("AWS 環境", "AWS environment");
    public static readonly LocalText Skip = new("本文へ", "Skip to content");
    public static readonly LocalText Contents = new("目次", "Contents");
    public static readonly LocalText OtherLanguage = new("English", "日本語");
    public static readonly LocalText AsOf = new("基準時刻", "As of");
    public static readonly LocalText Observed = new("観測の期間", "Observed");
    public static readonly LocalText Accounts = new("アカウント", "Accounts");
    public static readonly LocalText Regions = new("リージョン", "Regions");
    public static readonly LocalText Callers = new("呼び出した主体", "Asked as");
    public static readonly LocalText Software = new("ソフトウェアと定義", "Software and catalogue");
    public static readonly LocalText RunId = new("実行 ID", "Run id");

    public static readonly LocalText Notices = new("はじめに知っておくこと", "Before you read on");
    public static readonly LocalText SampleNotice = new(
        "これは内蔵のサンプル組織（架空）の報告書です。実在の AWS 環境のものではありません。",
        "This is the report of the built-in sample organisation, which is fictional. No real AWS was asked.");
    public static readonly LocalText PackageNotice = new(
        "AWS には尋ねず、以前の証拠パッケージの文書から判定し直した報告書です。", "No AWS was asked: this was judged again from the documents of an earlier evidence package.");
    public static readonly LocalText PartialNotice = new(
        "一部の管理策または点検だけを選んだ実行です。選ばれていない側は「—」と示します。",
        "This run covered only selected controls or checks. Sides that were not selected show as “—”.");
    public static readonly LocalText UnansweredNotice = new("「確認できず」は「問題がない」ではありません。", "“Not evaluated” does not mean “fine”.");

    public static readonly LocalText Overview = new("概要", "Overview");
    public static readonly LocalText Sides = new("管理策 × 役割の判定", "Verdicts by control and role");
    public static readonly LocalText ByDomain = new("領域ごとの判定", "Verdicts by domain");
    public static readonly LocalText ByResult = new("個々の結果", "Single results");
    public static readonly LocalText ResultsNote = new(
        "点検の対象（リソース、アカウント、文書など）ごとに 1 件です。参考の点検は含みません。", "One for each resource, account, document and so on. Advisory checks are not counted.");
    public static readonly LocalText Domain = new("領域", "Domain");
    public static readonly LocalText Share = new("内訳", "Shares");
    public static readonly LocalText ByService = new("サービスごとの呼び出しの数", "Calls by service");
    public static readonly LocalText ControlsIntro = new(
        "管理策を選ぶと、そのページが開きます。点検ごとの合格の条件、パラメーターの値、同じ事実を見る AWS CLI の行、根拠の文書、すべての結果があります。",
        "Choose a control to open its page, with each check's pass condition, the parameters in force, AWS CLI lines that show the same facts, the documents, and every result.");
    public static readonly LocalText Trend = new("判定の推移", "Trend of the verdicts");
    public static readonly LocalText TrendChart = new("パッケージごとの、管理策 × 役割の判定", "Verdicts by control and role, a column a package");
    public static readonly LocalText TrendTable = new("パッケージごとの数", "Numbers by package");
    public static readonly LocalText TrendTurns = new("悪化または改善した側", "Sides that fell or rose");
    public static readonly LocalText TrendNoTurns = new("悪化または改善した側はありません。", "No side fell or rose.");
    public static readonly LocalText TrendUncounted = new("数に入れていないパッケージ", "Packages that do not count");
    public static readonly LocalText TrendNote = new(
        "側ごとに、それまでの最後の判定と比べます。適合、証明済み、対象外の間の変化は数えません。確認できなくなった不適合は、改善とは数えません。",
        "Each side is compared with the last verdict that was given on it. Changes among pass, attested and not applicable do not count, and what failed and can no longer be looked at has not risen.");
    public static readonly LocalText TrendCatalogue = new("点検の定義が変わっています", "judged by another catalogue than before");
    public static readonly LocalText TrendPartial = new("一部だけの実行", "only a part");
    public static readonly LocalText TrendThis = new("この報告書", "This report");
    public static readonly LocalText Package = new("パッケージ", "Package");
    public static readonly LocalText Fine = new("適合・証明済み", "Pass, attested");
    public static readonly LocalText ToAttest = new("証明が必要・期限切れ", "To attest");
    public static readonly LocalText Fell = new("悪化", "Fell");
    public static readonly LocalText Rose = new("改善", "Rose");
    public static readonly LocalText Turned = new("変化", "Change");
    public static readonly LocalText Side = new("管理策の側", "Control side");
    public static readonly LocalText Problem = new("問題", "Problem");
    public static readonly LocalText Controls = new("管理策ごとの判定", "Verdict by control");
    public static readonly LocalText Control = new("管理策", "Control");
    public static readonly LocalText Csc = new("CSC（AWS の利用者として）", "CSC (as a customer of AWS)");
    public static readonly LocalText Csp = new("CSP（サービスの提供者として）", "CSP (as a provider)");
    public static readonly LocalText CscShort = new("CSC（利用者）", "CSC");
    public static readonly LocalText CspShort = new("CSP（提供者）", "CSP");
    public static readonly LocalText Organisation = new("組織全体", "Organisation");
    public static readonly LocalText NotSelected = new("選ばれていない", "Not selected");

    public static readonly LocalText Findings = new("不適合と、更新が必要な文書", "What failed, and documents to update");
    public static readonly LocalText NoFindings = new("見た範囲に不適合はありません。", "Nothing that was looked at failed.");
    public static readonly LocalText FurtherFindings = new("そのほかの点検", "Further checks");
    public static readonly LocalText Where = new("場所", "Where");
    public static readonly LocalText Resource = new("リソース", "Resource");
    public static readonly LocalText WasObserved = new("実際", "Observed");
    public static readonly LocalText WasExpected = new("期待", "Expected");
    public static readonly LocalText Proof = new("根拠", "Proof");
    public static readonly LocalText WholeScope = new("（全体）", "(as a whole)");
    public static readonly LocalText Unseen = new("確認できなかったもの", "What could not be seen");
    public static readonly LocalText NoUnseen = new("予定したものはすべて見られました。", "Everything that was planned was seen.");
    public static readonly LocalText Check = new("点検", "Check");
    public static readonly LocalText Message = new("内容", "Message");
    public static readonly LocalText Due = new("人の証明が必要なもの", "Attestations due");
    public static readonly LocalText NoDue = new("期限の来た証明はありません。", "No attestation is due.");
    public static readonly LocalText Id = new("ID", "Id");
    public static readonly LocalText Artefact = new("示すもの", "What to show");
    public static readonly LocalText Status = new("判定", "Verdict");
    public static readonly LocalText Advice = new("参考（判定に含めない）", "Advisory (no part of a verdict)");

    public static readonly LocalText Exceptions = new("承認された例外", "Approved exceptions");
    public static readonly LocalText Covers = new("対象", "Covers");
    public static readonly LocalText Approval = new("承認と理由", "Approval and reason");
    public static readonly LocalText State = new("状態", "State");
    public static readonly LocalText Declared = new("組織の文書", "The organisation's documents");
    public static readonly LocalText Document = new("文書", "Document");
    public static readonly LocalText Version = new("版と承認", "Version and approval");
    public static readonly LocalText Review = new("次回の見直し", "Next review");
    public static readonly LocalText Content = new("内容", "Content");
    public static readonly LocalText RestsOn = new("引き継ぐ判定（最も悪いものがこの点検の判定）", "Takes over (the worst of these is its verdict)");

    public static readonly LocalText Guidance = new("この側ですること", "What this side does");
    public static readonly LocalText Stated = new("登録簿の管理策", "What the register promises");
    public static readonly LocalText Expression = new("合格の条件（JMESPath）", "Pass condition (JMESPath)");
    public static readonly LocalText Cli = new("同じ事実を見る AWS CLI", "AWS CLI lines that show the same facts");
    public static readonly LocalText Copy = new("コピー", "Copy");
    public static readonly LocalText Copied = new("コピーしました", "Copied");
    public static readonly LocalText Documents = new("根拠の文書", "Documents");
    public static readonly LocalText ResourceAndProof = new("リソースと根拠", "Resource and proof");
    public static readonly LocalText FullRowsNote = new(
        "適合と対象外の行の実際の値と根拠の文書は、次のファイルにあります:", "What was observed in rows that passed or do not apply, and their documents, are in");
    public static readonly LocalText FullRowsElsewhere = new(
        "適合と対象外の行の実際の値と根拠の文書は、Export-IsoReport -Format Csv で書き出せます。", "Export-IsoReport -Format Csv writes what was observed in rows that passed or do not apply, and their documents.");
    public static readonly LocalText Attestation = new("担当者の証明", "A person's attestation");
    public static readonly LocalText Previous = new("前の管理策", "Previous control");
    public static readonly LocalText Next = new("次の管理策", "Next control");
    public static readonly LocalText ControlPages = new("管理策の移動", "Other controls");
    public static readonly LocalText BackToReport = new("報告書へ戻る", "Back to the report");
    public static readonly LocalText Pages = new("ページ", "Pages");
    public static readonly LocalText PagesBelow = new("ページ（表の後）", "Pages (after the table)");
    public static readonly LocalText NoChecks = new("この側には、この実行の点検がありません。", "This side has no checks in this run.");

    public static readonly LocalText Coverage = new("AWS とワークスペースへの問い合わせ", "Calls to AWS and to the workspace");
    public static readonly LocalText Service = new("サービス", "Service");
    public static readonly LocalText Planned = new("予定", "Planned");
    public static readonly LocalText Answered = new("答えあり", "Answered");
    public static readonly LocalText Unanswered = new("答えなし", "Not answered");
    public static readonly LocalText UnansweredCalls = new("答えのなかった呼び出し", "Calls without an answer");
    public static readonly LocalText AllAnswered = new("予定した呼び出しのすべてに答えがありました。", "Every planned call was answered.");
    public static readonly LocalText Operation = new("操作", "Operation");
    public static readonly LocalText Reason = new("理由", "Reason");
    public static readonly LocalText Attempts = new("試行", "Attempts");

    public static readonly LocalText Conditions = new("判定の条件", "Conditions of the run");
    public static readonly LocalText Parameter = new("パラメーター", "Parameter");
    public static readonly LocalText Value = new("値", "Value");
    public static readonly LocalText Name = new("名前", "Name");
    public static readonly LocalText Kind = new("種別", "Kind");
    public static readonly LocalText Files = new("このパッケージのファイル", "The files of this package");
    public static readonly LocalText Verify = new(
        "改変がないことは、このフォルダーで sha256sum -c SHA256SUMS を実行すれば、専用のソフトウェアなしで確かめられます。",
        "Run sha256sum -c SHA256SUMS in this folder to check, without any particular software, that nothing has changed.");

    public static readonly LocalText ControlTitle = new("管理策の題名", "Control title");
    public static readonly LocalText Role = new("役割", "Role");
    public static readonly LocalText Rule = new("ルール", "Rule");
    public static readonly LocalText CheckTitle = new("点検の内容", "What is checked");
    public static readonly LocalText StatusCode = new("判定コード", "Status");
    public static readonly LocalText OriginalStatus = new("例外適用前の判定コード", "Status before exceptions");
    public static readonly LocalText ReasonCode = new("理由コード", "Reason code");
    public static readonly LocalText AdvisoryOnly = new("参考", "Advisory");
    public static readonly LocalText Yes = new("はい", "Yes");
    public static readonly LocalText Account = new("アカウント", "Account");
    public static readonly LocalText AccountName = new("アカウント名", "Account name");
    public static readonly LocalText Region = new("リージョン", "Region");
    public static readonly LocalText SeenAt = new("確認時刻（UTC）", "Seen at (UTC)");
    public static readonly LocalText Count = new("件数", "Count");
    public static readonly LocalText SidesCount = new("管理策 × 役割", "Control sides");
    public static readonly LocalText ResultsCount = new("結果", "Results");
    public static readonly LocalText Digest = new("パッケージのダイジェスト（SHA-256）", "Package digest (SHA-256)");
    public static readonly LocalText PackageId = new("パッケージ ID", "Package id");

    public static readonly LocalText Applicability = new("適用宣言書", "Statement of applicability");
    public static readonly LocalText Applies = new("適用", "Applicable");
    public static readonly LocalText Justification = new("適用・除外の理由", "Justification");
    public static readonly LocalText MeasureText = new("管理策の実施内容", "Measure");
    public static readonly LocalText VerdictReason = new("判定の説明", "Verdict in words");
    public static readonly LocalText Evidence = new("証拠", "Evidence");
    public static readonly LocalText PerformedBy = new("実施者", "Performed by");
    public static readonly LocalText ApprovedBy = new("承認者", "Approved by");
    public static readonly LocalText PerformedOn = new("実施日", "Performed on");
    public static readonly LocalText ValidUntil = new("有効期限", "Valid until");
    public static readonly LocalText Artefacts = new("証拠ファイル", "Artefacts");
    public static readonly LocalText Owner = new("責任者", "Owner");
    public static readonly LocalText Approver = new("承認者", "Approver");
    public static readonly LocalText Ticket = new("チケット", "Ticket");
    public static readonly LocalText Expires = new("期限", "Expires");

    public static readonly LocalText Answer = new("答え", "Answer");
    public static readonly LocalText OutcomeCode = new("結果コード", "Outcome");
    public static readonly LocalText ErrorCode = new("エラーコード", "Error code");
    public static readonly LocalText RequestId = new("要求 ID", "Request id");
    public static readonly LocalText DocumentPath = new("文書のパス", "Document path");
    public static readonly LocalText DocumentDigest = new("SHA-256（文書）", "SHA-256 of the document");
    public static readonly LocalText RestingChecks = new("これに基づく点検", "Checks that rest on it");
    public static readonly LocalText DaysLeft = new("残り日数", "Days left");
    public static readonly LocalText Covered = new("適用件数", "Covers");
    public static readonly LocalText CreatedOn = new("作成日", "Made on");
    public static readonly LocalText ApprovedOn = new("承認日", "Approved on");
    public static readonly LocalText VersionOnly = new("版", "Version");
    public static readonly LocalText File = new("ファイル", "File");

    public static readonly LocalText CoverSheet = new("表紙", "Cover");
    public static readonly LocalText FindingsSheet = new("要対応", "Findings");
    public static readonly LocalText ResultsSheet = new("結果", "Results");
    public static readonly LocalText EvidenceSheet = new("証拠一覧", "Evidence index");
    public static readonly LocalText TermsSheet = new("証明期限", "Attestations due");
    public static readonly LocalText ExceptionsSheet = new("例外", "Exceptions");
    public static readonly LocalText DocumentsSheet = new("組織の文書", "Documents");
    public static readonly LocalText FindingsTitle = new("要対応（不適合、文書の更新が必要、確認できず）", "Findings (failed, documents to update, not evaluated)");
    public static readonly LocalText ResultsTitle = new("結果（1 行 1 件）", "Results (one a row)");
    public static readonly LocalText EvidenceTitle = new("証拠一覧（判定の根拠になった文書）", "Evidence index (the documents that the verdicts rest on)");
    public static readonly LocalText TermsTitle = new("証明と有効期限（期限の近い順）", "Attestations and until when they hold (the next to end first)");
    public static readonly LocalText Nothing = new("該当なし", "None");
    public static readonly LocalText Sheet = new("シート", "Sheet");
    public static readonly LocalText Rows = new("行数", "Rows");
    public static readonly LocalText CutNote = new(
        "長い値はこの表では途中までです（「…」で終わるもの）。全体は「結果」のシートにあります。", "Long values are cut here (they end with “…”). They stand whole on the sheet of results.");
    public static readonly LocalText Page = new("ページ", "Page");

    public static readonly LocalText Filter = new("絞り込み", "Filter");
    public static readonly LocalText Clear = new("解除", "Clear");
    public static readonly LocalText Search = new("管理策、リソース、アカウントなど", "Control, resource, account …");
    public static readonly LocalText NothingLeft = new("絞り込みに合う行がありません。", "No row matches the filter.");
    public static readonly LocalText SomeLeft = new("{1} 行のうち {0} 行を表示しています。", "Showing {0} of {1} rows.");
}
