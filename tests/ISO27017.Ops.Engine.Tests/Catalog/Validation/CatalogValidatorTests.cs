namespace ISO27017.Ops.Engine.Tests.Catalog.Validation;

public class CatalogValidatorTests
{
    private static void Told(string path, string yaml, string place, string words)
    {
        using var seeds = SeedsFolder.Sound().With(path, yaml);
        var problems = seeds.Problems();
        Assert.Contains(problems, p => p.Place.StartsWith("seeds/" + path + place, StringComparison.Ordinal)
            && p.Text.En.Contains(words, StringComparison.Ordinal) && p.Text.Ja.Length > 0);
    }

    [Fact]
    public void A_sound_folder_has_no_problem()
    {
        using var seeds = SeedsFolder.Sound();
        Assert.Empty(seeds.Problems());
    }

    [Theory]
    [InlineData("csc: { state: measure", "csc: { state: maybe", ":6:15", "\"state\" must be one of measure, noMeasure, excluded")]
    [InlineData("ja: 特権, ", "", ":3:8", "\"ja\" is missing")]
    [InlineData("en: Privileges", "en: ''", ":3:22", "too short")]
    [InlineData("[\"8.2\"]", "[8.2]", ":5:17", "must be text. Quote")]
    [InlineData("order: 13", "order: 45", ":2:8", "44 or less")]
    [InlineData(", guidance: { ja: あ, en: a }", "", ":1", "CSC has no guidance")]
    [InlineData("csp: { state: noMeasure }", "csp: { state: noMeasure, guidance: { ja: あ, en: a } }", ":1", "CSP is noMeasure")]
    [InlineData("csp: { state: noMeasure }", "csp: { state: measure, guidance: { ja: あ, en: a } }", ":1", "CSP has nothing that is judged")]
    [InlineData("csp: { state: noMeasure }", "csp: { state: measure, guidance: { ja: あ, en: a }, pending: { 9.2.3-CSC-02: CFG } }", ":1", "must begin with 9.2.3-CSP-")]
    [InlineData("control: 9.2.3", "control: 9.2.4", ":1", "stands in 9.2.4.yaml")]
    public void A_wrong_control_is_told(string good, string bad, string place, string words) =>
        Told("controls/9.2.3.yaml", SeedsFolder.Control.Replace(good, bad, StringComparison.Ordinal), place, words);

    [Theory]
    [InlineData("scope: global", "scope: everywhere", ":3:10", "must be one of regional, global, organization")]
    [InlineData("  scope: global\n", "", ":1", "The scope is missing")]
    [InlineData("iam:ListUsers", "ListUsers", ":2:9", "wrong form")]
    [InlineData("iam:ListUsers", "iam:ListUserz", ":1", "There is no operation iam:ListUserz. Did you mean iam:ListUsers")]
    [InlineData("items: Users", "items: Userz", ":1", "items Userz names nothing in the answer of iam:ListUsers")]
    [InlineData("id: Arn", "id: Arn\n  with: { Path: \"'/'\" }", ":1", "iam:ListUsers has no parameter Path")]
    [InlineData("id: Arn", "id: Arm", ":1", "id: Arm is no member of the item")]
    [InlineData("id: Arn", "id: Arn\n  as: { Key: KeyId }", ":1", "as.Key: KeyId is no member of the item")]
    [InlineData("id: Arn", "id: Arn\n  absent: { NoSuchEntity: { Userz: [] } }", ":1", "absent NoSuchEntity: Userz is neither")]
    [InlineData("id: Arn", "id: Arn\n  sample: { answers: [ { call: \"iam:ListUsers\", answer: { Users: [ { Arm: a } ] } } ], items: [] }", ":6", "Users[].Arm is neither")]
    [InlineData("id: Arn", "id: 'Arn['", ":1", "id is not JMESPath")]
    [InlineData("id: Arn", "id: 'nofunction(Arn)'", ":1", "id is not JMESPath")]
    [InlineData("items: Users", "items: \"Users[?age_days(CreateDate) > `1`]\"", ":1", "The AWS CLI knows no function age_days")]
    [InlineData("items: Users", "items: \"let $x = Users in $x\"", ":1", "The AWS CLI knows no let")]
    [InlineData("items: Users", "items: \"$.Users\"", ":1", "The AWS CLI knows no $")]
    [InlineData("items: Users", "items: \"Users[0].n + `1`\"", ":1", "The AWS CLI cannot calculate")]
    [InlineData("id: Arn", "id: Arn\n  absent: { AccessDenied: {} }", ":1", "absent may not name AccessDenied")]
    [InlineData("id: Arn", "id: Arn\n  absent: { ThrottlingException: {} }", ":1", "absent may not name ThrottlingException")]
    [InlineData("id: Arn", "id: Arn\n  absent: { ServiceUnavailable: {} }", ":1", "absent may not name ServiceUnavailable")]
    [InlineData("id: Arn", "id: Arn\n  from: users", ":1", "rests on itself: users → users")]
    [InlineData("id: Arn", "id: Arn\n  from: userz", ":1", "no query userz. Did you mean users?")]
    [InlineData("id: Arn", "id: Arn\n  limit: 15 minutes", ":6:10", "must be a duration")]
    [InlineData("id: Arn", "id: Arn\n  enrich: { Tags: { call: \"iam:ListUserTags\", batch: 3 } }", ":1", "batch and on go together")]
    [InlineData("id: Arn", "id: Arn\n  enrich: { Tags: { call: \"iam:ListUserTags\" } }", ":1", "needs a sample")]
    [InlineData("id: Arn", "id: Arn\n  as: { A: x }\n  derive: { A: y }", ":1", "The member A is defined twice")]
    [InlineData("id: Arn", "id: Arn\n  where: \"a == null\"", ":1", "write `null`")]
    public void A_wrong_query_is_told(string good, string bad, string place, string words) =>
        Told("queries/iam.yaml", SeedsFolder.Query.Replace(good, bad, StringComparison.Ordinal), place, words);

    [Theory]
    [InlineData("9.2.3-CSC-01", "9.2.3-CSC-1", ":1:10", "wrong form")]
    [InlineData("9.2.3-CSC-01", "9.2.4-CSC-01", ":1", "There is no control 9.2.4")]
    [InlineData("query: users", "query: user", ":1", "no query user. Did you mean users?")]
    [InlineData("query: users", "query: \"param('Keys')\"", ":1", "no parameter Keys. Did you mean Keys.MaxAgeDays?")]
    [InlineData("  empty: pass\n", "", ":1:3", "\"empty\" is missing")]
    [InlineData("Keys.MaxAgeDays')\"", "Keys.MaxAge')\"", ":1", "no parameter Keys.MaxAge")]
    [InlineData("<= param", "== `true` && null || param", ":1", "write `null`")]
    [InlineData("age_days(CreateDate) <= param('Keys.MaxAgeDays')", "CreateDate < ago('P90D')", ":1", "Two time stamps cannot be ordered")]
    [InlineData("age_days(CreateDate) <= param('Keys.MaxAgeDays')", "a - `1` == `2`", ":1", "arithmetic result cannot be compared with ==")]
    [InlineData("age_days(CreateDate) <= param('Keys.MaxAgeDays')", "max_by(a, &t).t == 'x'", ":1", "max_by throws on text")]
    [InlineData("age_days(CreateDate) <= param('Keys.MaxAgeDays')", "param('Keys.MaxAgeDays') > `1`", ":1", "expect reads nothing")]
    [InlineData("age_days(CreateDate) <= param('Keys.MaxAgeDays')", "a ==", ":1", "expect is not JMESPath")]
    [InlineData("{ UserName: x }", "{ Username: x }", ":10", "Username is neither in AWS's answer nor computed. Did you mean UserName?")]
    [InlineData("{ UserName: x }", "{ UserName: [x] }", ":10", "UserName has another type in AWS's answer (String)")]
    [InlineData("P91D } }", "P89D } }", ":9", "The example gives Pass, not Fail")]
    [InlineData("verdict: Fail", "verdict: NotEvaluated", ":9", "The example gives Fail, not NotEvaluated")]
    [InlineData("    - { verdict: Fail, item: { CreateDate: !ago P91D } }\n", "", ":1", "no example with verdict Fail")]
    [InlineData("item: { UserName: x } }", "item: { CreateDate: x } }", ":10", "The example gives NotEvaluated (Error")]
    [InlineData("verdict: Pass, ", "verdict: Pass, params: { Keys.MaxAgeDays: 0 }, ", ":8", "Keys.MaxAgeDays: ")]
    [InlineData("verdict: Pass, ", "verdict: Pass, params: { Keys.Max: 1 }, ", ":8", "no parameter Keys.Max")]
    [InlineData("kind: CFG", "kind: CFG\n  outdated: \"`true`\"", ":1", "outdated is for checks of kind CLM")]
    [InlineData("empty: pass", "empty: pass\n  allows: [\"CreateDate=missing\"]", ":1", "CreateDate=missing, but then nothing passes")]
    public void A_wrong_check_is_told(string good, string bad, string place, string words) =>
        Told("checks/9.2.3.yaml", SeedsFolder.Check.Replace(good, bad, StringComparison.Ordinal), place, words);

    private const string RollUp = "\n- { check: 9.2.3-CSC-02, kind: RUP, title: { ja: い, en: b }, rollUp: { checks: [9.2.3-CSC-01] } }";

    [Theory]
    [InlineData("rollUp: {", "rollUp: {", null)]
    [InlineData("checks: [9.2.3-CSC-01]", "checks: [9.2.3-CSC-03]", "There is no check 9.2.3-CSC-03. Did you mean")]
    [InlineData("checks: [9.2.3-CSC-01]", "sides: [9.2.4-CSC]", "There is no control 9.2.4. Did you mean 9.2.3?")]
    [InlineData("checks: [9.2.3-CSC-01]", "sides: [9.2.3-CSP]", "9.2.3-CSP has no measure")]
    [InlineData("checks: [9.2.3-CSC-01]", "checks: [9.2.3-CSC-02]", "rests on itself: 9.2.3-CSC-02 → 9.2.3-CSC-02")]
    [InlineData("checks: [9.2.3-CSC-01]", "sides: [9.2.3-CSC]", "rests on itself: 9.2.3-CSC-02 → 9.2.3-CSC-02")]
    [InlineData("checks: [9.2.3-CSC-01]", "accounts: \"Kind == 'x'\"", "neither checks nor sides")]
    [InlineData("checks: [9.2.3-CSC-01]", "checks: [9.2.3-CSC-01], accounts: \"Kind ==\"", "rollUp.accounts is not JMESPath")]
    [InlineData("checks: [9.2.3-CSC-01]", "checks: [9.2.3-CSC-01], accounts: \"Kind == param('Nobody')\"", "no parameter Nobody")]
    [InlineData("checks: [9.2.3-CSC-01]", "checks: [x]", "wrong form")]
    [InlineData("kind: RUP", "kind: CFG", "rollUp is for checks of kind RUP or SUP")]
    [InlineData("kind: RUP", "kind: RUP, query: users", "\"query\" cannot stand beside it")]
    public void A_wrong_roll_up_is_told(string good, string bad, string? words)
    {
        using var seeds = SeedsFolder.Sound().With("checks/9.2.3.yaml", SeedsFolder.Check + RollUp.Replace(good, bad, StringComparison.Ordinal));
        var problems = seeds.Problems();
        if (words is null) Assert.Empty(problems);
        else Assert.Contains(problems, p => p.Text.En.Contains(words, StringComparison.Ordinal) && p.Line == 11);
    }

    [Fact]
    public void A_roll_up_that_counts_rests_on_nothing_supplementary_and_on_no_longer_way_back()
    {
        var more = RollUp.Replace("9.2.3-CSC-01", "9.2.3-CSC-03", StringComparison.Ordinal)
            + RollUp.Replace("9.2.3-CSC-02", "9.2.3-CSC-03", StringComparison.Ordinal).Replace("RUP", "SUP", StringComparison.Ordinal)
                .Replace("[9.2.3-CSC-01]", "[9.2.3-CSC-02]", StringComparison.Ordinal);
        using var seeds = SeedsFolder.Sound().With("checks/9.2.3.yaml", SeedsFolder.Check + more);
        var problems = seeds.Problems().Select(p => p.Text.En).ToList();
        Assert.Contains(problems, p => p.Contains("9.2.3-CSC-03 is supplementary", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("9.2.3-CSC-02 → 9.2.3-CSC-03 → 9.2.3-CSC-02", StringComparison.Ordinal));
    }

    [Fact]
    public void A_RUP_without_a_roll_up_is_told() =>
        Told("checks/9.2.3.yaml", SeedsFolder.Check.Replace("kind: CFG", "kind: RUP", StringComparison.Ordinal), ":1", "A check of kind RUP has a rollUp");

    [Theory]
    [InlineData("mentions(@, 'バックアップ')", "{ Text: バックアップを取得する }", "{ Text: 何も }", null)]
    [InlineData("mentions(@, {section: '2.4.6', text: '日間'})", "{ Text: x, Sections: [ { Number: '2.4.6', Text: 7日間 } ] }", "{ Text: 7日間, Sections: [ { Number: '2.4', Text: 7日間 } ] }", null)]
    [InlineData("Found && mentions(@, 'x') != `false`", "{ Found: true, Text: x }", "{ Found: false, Text: y }", "Text=missing")]
    [InlineData("mentions(@, 'バ')", "{ Text: バ, Nmae: x }", "{ Text: y }", "Nmae is neither")]
    public void A_check_of_documents_is_proven_like_any_other(string expect, string pass, string fail, string? words)
    {
        var yaml = $$"""
            - check: 9.2.3-CSC-01
              kind: DOC
              title: { ja: あ, en: a }
              query: documents
              expect: "{{expect}}"
              empty: fail
              examples:
                - { verdict: Pass, item: {{pass}} }
                - { verdict: Fail, item: {{fail}} }
            """;
        using var seeds = SeedsFolder.Sound().With("checks/9.2.3.yaml", yaml);
        var problems = seeds.Problems().Select(p => p.Text.En).ToList();
        if (words is null) Assert.Empty(problems);
        else Assert.Contains(problems, p => p.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("default: 90", "default: 0", ":1", "1 or more")]
    [InlineData("Keys.MaxAgeDays", "maxAge", ":1:14", "wrong form")]
    public void A_wrong_parameter_is_told(string good, string bad, string place, string words) =>
        Told("parameters/a.yaml", SeedsFolder.Parameter.Replace(good, bad, StringComparison.Ordinal), place, words);

    [Theory]
    [InlineData("!Disabled", "{ UserName: a }", "{ UserName: a, Disabled: true }", null)]
    [InlineData("Disabled != `true`", "{ UserName: a, Disabled: false }", "{ Disabled: true }", "Disabled=missing")]
    [InlineData("every(Keys, &Status == 'Inactive')", "{ Keys: [ { Status: Inactive } ] }", "{ Keys: [ { Status: Active } ] }", "Keys=[]")]
    [InlineData("length(Keys) == `1`", "{ Keys: [ { Status: Inactive } ] }", "{ Keys: [] }", null)]
    public void A_pass_condition_that_passes_without_what_it_reads_is_told(string expect, string pass, string fail, string? omission)
    {
        var yaml = $$"""
            - check: 9.2.3-CSC-01
              kind: CFG
              title: { ja: あ, en: a }
              query: users
              expect: "{{expect}}"
              empty: pass
              examples:
                - { verdict: Pass, item: {{pass}} }
                - { verdict: Fail, item: {{fail}} }
            """;
        var query = SeedsFolder.Query + "\n  derive: { Disabled: \"contains(Arn, 'x')\", Keys: \"from_json(Arn)\" }";
        using var seeds = SeedsFolder.Sound().With("queries/iam.yaml", query).With("checks/9.2.3.yaml", yaml);
        var problems = seeds.Problems().Select(p => p.Text.En).ToList();
        if (omission is null) Assert.Empty(problems);
        else Assert.Contains($"It still passes with {omission}. Say unknown, or add it to allows if that is right.", problems);
    }

    [Fact]
    public void One_id_in_two_places_is_told_with_both()
    {
        using var seeds = SeedsFolder.Sound().With("queries/iam2.yaml", SeedsFolder.Query);
        var problem = Assert.Single(seeds.Problems());
        Assert.Equal("seeds/queries/iam2.yaml:1", problem.Place);
        Assert.Contains("seeds/queries/iam.yaml:1", problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_wrong_YAML_does_not_hide_the_problems_of_another()
    {
        using var seeds = SeedsFolder.Sound().With("queries/x.yaml", "- [").With("parameters/y.yaml", "a: 1");
        Assert.Equal(["seeds/parameters/y.yaml", "seeds/queries/x.yaml"], seeds.Problems().Select(p => p.File).Order());
    }
}
