using ISO27017.Ops.Engine.Catalog.Validation.Samples;

namespace ISO27017.Ops.Catalog.Tests;

public class QuerySampleTests
{
    public static TheoryData<string> WithSample => new(Seeds.Catalog.Queries.Values.Where(q => q.Sample is not null).Select(q => q.Name).Order());

    [Theory]
    [MemberData(nameof(WithSample))]
    public async Task A_query_makes_of_its_samples_answers_the_samples_items(string query)
    {
        var problems = await new QuerySamples(Seeds.Catalog).CheckAsync(Seeds.Catalog.Queries[query], CancellationToken.None);
        None.Of(problems);
    }
}
