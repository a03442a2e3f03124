using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Validation.Shapes;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace.Sample;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Catalog.Tests;

public class SampleOrganisationTests
{
    [Fact]
    public void Every_answer_is_one_that_AWS_could_give()
    {
        var wrong = new List<string>();
        foreach (var answer in EmbeddedCatalog.Sample()["answers"]!.Children<JObject>())
        {
            var (service, operation) = ((string)answer["service"]!, (string)answer["call"]!);
            var name = $"{answer["account"]}/{answer["region"]}/{service} {operation}";
            if (ServiceModels.Find(service, operation) is not { } model)
            {
                wrong.Add($"{name}: no such operation");
                continue;
            }

            if (answer["answer"] is { } body) wrong.AddRange(ExemplarCheck.Misfits(body, Exemplar.Of(model.Output)).Select(m => $"{name}: {m.Text.En}"));
            if (answer["with"] is { } with) wrong.AddRange(ExemplarCheck.Misfits(with, Exemplar.Of(model.Input)).Select(m => $"{name} with: {m.Text.En}"));
            if (answer.ContainsKey("answer") == answer.ContainsKey("error")) wrong.Add($"{name}: needs an answer or an error");
        }

        None.Of(wrong);
    }

    [Fact]
    public void Its_parameters_are_those_of_the_catalogue_and_none_is_missing()
    {
        var set = RunParameters.Of(SampleOrganisation.Load().Organisation, Seeds.Catalog.Parameters, new Dictionary<string, object?>());
        Assert.Empty(set.Missing(Seeds.Catalog.Parameters.Keys));
    }

    [Fact]
    public async Task No_call_of_a_whole_run_is_without_an_answer()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var result in AssessmentService.RunAsync(new AssessmentRequest { Sample = true }, null, CancellationToken.None))
        {
            if (result.Reason == IsoReason.MissingEvidence) missing.Add($"{result.CheckId} {result.AccountId} {result.Region}: {result.Messages.En}");
        }

        None.Of(missing);
    }
}
