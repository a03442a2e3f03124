using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Validation;
using ISO27017.Ops.Engine.Catalog.Validation.Expressions;

namespace ISO27017.Ops.Catalog.Tests;

public class CatalogTests
{
    private static IEnumerable<SideDefinition> Sides => Seeds.Catalog.Controls.SelectMany(c => new[] { c.Csc, c.Csp });

    [Fact]
    public void The_seeds_fit_their_schemas_each_other_and_AWS() =>
        None.Of(CatalogValidator.Validate(Seeds.Sources));

    [Fact]
    public void There_are_44_controls_in_their_places() =>
        Assert.Equal(Enumerable.Range(1, 44), Seeds.Catalog.Controls.Select(c => c.Order));

    [Theory]
    [InlineData(IsoMeasureState.Measure, 78)]
    [InlineData(IsoMeasureState.NoMeasure, 9)]
    [InlineData(IsoMeasureState.Excluded, 1)]
    public void The_88_sides_are_78_with_9_without_and_1_excluded(object state, int count) =>
        Assert.Equal(count, Sides.Count(s => s.State == (IsoMeasureState)state));

    [Fact]
    public void What_is_embedded_is_what_the_seeds_say()
    {
        var embedded = EmbeddedCatalog.Catalog;
        Assert.Equal(Seeds.Catalog.Version, embedded.Version);
        Assert.Equal(Seeds.Catalog.Controls.Select(c => (c.Id, c.At, c.Title)), embedded.Controls.Select(c => (c.Id, c.At, c.Title)));
        Assert.Equal(Seeds.Catalog.Checks.Select(c => (c.Id, c.At, c.Title)), embedded.Checks.Select(c => (c.Id, c.At, c.Title)));
        Assert.Equal(
            Seeds.Catalog.Checks.SelectMany(c => c.Rules).Select(r => (r.Name, r.Query, r.Where, r.Expect, r.Empty)),
            embedded.Checks.SelectMany(c => c.Rules).Select(r => (r.Name, r.Query, r.Where, r.Expect, r.Empty)));
        Assert.Equal(Seeds.Catalog.Queries.Keys.Order(), embedded.Queries.Keys.Order());
        Assert.Equal(Seeds.Catalog.Parameters.Keys.Order(), embedded.Parameters.Keys.Order());
        Assert.Equal(Seeds.Catalog.Attestations, embedded.Attestations);
    }

    [Fact]
    public void What_only_tests_need_is_not_embedded()
    {
        Assert.All(EmbeddedCatalog.Catalog.Checks.SelectMany(c => c.Rules), r => Assert.Empty(r.Examples));
        Assert.All(EmbeddedCatalog.Catalog.Queries.Values, q => Assert.Null(q.Sample));
    }

    [Fact]
    public void Every_query_serves_a_check()
    {
        var used = Footprint.Of(Seeds.Catalog, Seeds.Catalog.Checks.SelectMany(c => c.Rules)).Queries.Select(q => q.Name);
        None.Of(Seeds.Catalog.Queries.Keys.Except(used).Where(q => !BuiltInQueries.Is(q)).Order());
    }

    [Fact]
    public void Every_parameter_is_read_by_someone()
    {
        var read = ExpressionUses.Of(new CatalogContent { Checks = Seeds.Catalog.Checks, Queries = [.. Seeds.Catalog.Queries.Values] })
            .SelectMany(u => ExpressionReads.Of(u.Text).Parameters)
            .Concat(Seeds.Catalog.Checks.SelectMany(c => c.Rules).SelectMany(r => r.Joins.Select(j => j.Query).Append(r.Query))
                .Concat(Seeds.Catalog.Queries.Values.SelectMany(ReferenceRules.SourcesOf))
                .Select(BuiltInQueries.ParameterOf)
                .Concat(Seeds.Catalog.Checks.Select(c => c.Changes?.TicketParameter))
                .OfType<string>());
        None.Of(Seeds.Catalog.Parameters.Keys.Except(read).Order());
    }

    [Fact]
    public void Titles_tell_checks_apart()
    {
        var twice = Seeds.Catalog.Checks.GroupBy(c => c.Title.En).Concat(Seeds.Catalog.Checks.GroupBy(c => c.Title.Ja))
            .Where(g => g.Select(c => c.ControlId).Distinct().Count() < g.Count()).Select(g => $"{g.Key}: {string.Join(' ', g.Select(c => c.Id))}");
        None.Of(twice);
    }

    [Fact]
    public void Japanese_texts_are_Japanese_and_English_texts_are_not()
    {
        var texts = Seeds.Catalog.Controls.SelectMany(c => new[] { c.Title, c.Domain, c.Csc.Guidance, c.Csp.Guidance })
            .Concat(Seeds.Catalog.Checks.SelectMany(c => new[] { c.Title, c.Note }))
            .Concat(Seeds.Catalog.Parameters.Values.Select(p => p.Title))
            .Concat(Seeds.Catalog.Attestations.SelectMany(a => new[] { a.Title, a.Event })).OfType<LocalText>();
        Assert.All(texts, t => Assert.Contains(t.Ja, c => c is >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF'));
        Assert.All(texts, t => Assert.DoesNotContain(t.En, c => c is >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF'));
    }
}
