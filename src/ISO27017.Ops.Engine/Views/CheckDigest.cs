using System.Collections;
using System.Reflection;
using System.Text;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ISO27017.Ops.Engine.Views;

/// <summary>The digest of all that a check judges by: two runs between which it did not change judged alike, and a difference
/// between them is none of the catalogue.</summary>
/// <remarks>What is not set does not count, so that a member that a later version brings changes no digest until a check has it.</remarks>
internal static class CheckDigest
{
    private static readonly JsonSerializer _form = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new Judging(),
        Converters = { new StringEnumConverter() },
        DefaultValueHandling = DefaultValueHandling.Ignore,
    });

    /// <summary>The digest, in hex.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="check">The check.</param>
    /// <param name="rests">What it rests on.</param>
    public static string Of(ControlCatalog catalog, CheckDefinition check, Footprint rests) => SumsFile.Digest(Encoding.UTF8.GetBytes(new JObject
    {
        ["checks"] = new JArray(catalog.RollUps.InOrder([check]).OrderBy(c => c.Id, StringComparer.Ordinal).Select(Form)),
        ["queries"] = new JArray(rests.Queries.Select(q => Form(q with
        {
            As = [.. q.As.Where(m => rests.Needs(q, m.Name))],
            Derive = [.. q.Derive.Where(m => rests.Needs(q, m.Name))],
            Enrich = [.. q.Enrich.Where(m => rests.Needs(q, m.Name))],
            Joins = [.. q.Joins.Where(m => rests.Needs(q, m.Name))],
        }))),
    }.ToString(Formatting.None)));

    private static JToken Form(object definition) => JToken.FromObject(definition, _form);

    // Only what decides: neither words for people, nor examples, nor where it is written, nor what follows from other members.
    private sealed class Judging : DefaultContractResolver
    {
        private static readonly Type[] _silent = [typeof(SourcePosition), typeof(LocalText), typeof(IReadOnlyList<ExampleDefinition>)];

        protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization) =>
            [.. base.CreateProperties(type, memberSerialization).OrderBy(p => p.PropertyName, StringComparer.Ordinal)];

        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (Array.Exists(_silent, s => s.IsAssignableFrom(property.PropertyType)) || !property.Writable
                || (member.DeclaringType == typeof(QueryDefinition) && member.Name == nameof(QueryDefinition.Sample)))
            {
                property.ShouldSerialize = _ => false;
            }
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
            {
                property.ShouldSerialize = owner => property.ValueProvider!.GetValue(owner) is IEnumerable list && list.Cast<object>().Any();
            }

            return property;
        }
    }
}
