using ISO27017.Ops.Engine.Workspace.Sample;
using ISO27017.Ops.Testing.Register;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Register.Reading;

public class SeedTests
{
    private static readonly IReadOnlyList<IsoMeasure> Measures = Registers.Measures(Registers.Seed());

    [Fact]
    public void It_has_44_controls_and_88_sides_of_which_78_have_a_measure_9_none_and_1_is_excluded()
    {
        Assert.Equal(44, Measures.Select(m => m.ControlId).Distinct().Count());
        Assert.Equal(88, Measures.Count);
        Assert.Equal(
            (78, 9, 1),
            (Count(IsoMeasureState.Measure), Count(IsoMeasureState.NoMeasure), Count(IsoMeasureState.Excluded)));
        Assert.Equal("CLD.13.1.4-CSP", Measures.Single(m => m.State == IsoMeasureState.Excluded).ToString());
        Assert.Equal("SaaS事業者に該当するので、適用除外とした", Assert.Single(Measures[^1].Statements));
    }

    [Fact]
    public void Every_side_with_a_measure_states_something_and_no_other_does()
    {
        Assert.All(Measures, m => Assert.Equal(m.State == IsoMeasureState.NoMeasure, m.Statements.Length == 0));
    }

    [Fact]
    public void A_side_knows_its_line_title_and_text()
    {
        var measure = Measures.Single(m => m.ToString() == "9.2.3-CSP");

        Assert.Equal(151, measure.Line);
        Assert.Equal("特権的アクセス県の管理", measure.Title);
        Assert.StartsWith("- MFA認証機能の実装を検討したが", measure.Content, StringComparison.Ordinal);
        Assert.Equal("### CSP:", SeedRegister.Text.Split('\n')[measure.Line - 1]);
    }

    [Fact]
    public void Nested_items_belong_to_their_statement()
    {
        var statement = Assert.Single(Measures.Single(m => m.ToString() == "8.1.1-CSC").Statements);

        Assert.Equal(8, statement.Split('\n').Length);
        Assert.Contains("\n- 認証情報（AWS IAM, AWS IAM Identity Center）※ルートユーザーの", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_references_and_not_statements()
    {
        var measure = Measures.Single(m => m.ToString() == "11.2.7-CSC");

        Assert.Single(measure.Statements);
        Assert.Equal(
            ["クラウドにおける安全なデータの廃棄 <https://aws.amazon.com/jp/blogs/news/data_disposal/>", "AWS Artifact <https://aws.amazon.com/jp/artifact/>"],
            measure.References.Select(r => r.ToString()));
        Assert.Equal(14, Measures.Sum(m => m.References.Length));
    }

    [Fact]
    public void Documents_are_found_by_their_words_with_the_section_that_is_named()
    {
        Assert.Equal(["クラウドサービス仕様書 2.4.6"], Documents("12.3.1-CSP"));
        Assert.Equal(["クラウドサービス仕様書 2.4.4"], Documents("10.1.1-CSP"));
        Assert.Equal(["セキュリティ方針", "アクセス制御方針", "クラウドサービス仕様書", "クラウドサービス利用マニュアル"], Documents("5.1.1-CSC"));
        Assert.Equal(["利用規約"], Documents("6.1.3-CSP"));
        Assert.Equal(["デプロイ手順書", "手順書"], Documents("CLD.12.1.5-CSC"));
        Assert.Empty(Documents("14.1.1-CSC"));
    }

    [Fact]
    public void The_contents_have_43_entries_and_lack_one()
    {
        var register = Registers.Seed();

        Assert.Equal(["9.2.3"], register.Controls.Select(c => c.Id).Except(register.Contents.Select(e => e.Id!)));
        Assert.Equal(43, register.Contents.Count);
    }

    [Fact]
    public void The_sample_organisations_register_is_a_fact_of_its_workspace()
    {
        var organisation = SampleOrganisation.Load().Organisation;

        var fact = Engine.Register.RegisterFacts.Of(organisation);

        var measures = (JArray)fact["Measures"]!;
        Assert.Equal(88, measures.Count);
        Assert.Equal((78, 9, 1), (Of("Measure"), Of("NoMeasure"), Of("Excluded")));
        Assert.Equal(64, ((string)fact["Sha256"]!).Length);
        Assert.Equal(measures.Select(m => (string)m["Digest"]!), Engine.Register.RegisterFacts.Digests(organisation).Values);

        int Of(string state) => measures.Count(m => (string?)m["State"] == state);
    }

    private static string[] Documents(string side) => Measures.Single(m => m.ToString() == side).Documents;

    private static int Count(IsoMeasureState state) => Measures.Count(m => m.State == state);
}
