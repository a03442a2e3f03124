using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>
/// Questions to a policy document: <c>denies_regions(doc, allowed, globalActions)</c>,
/// <c>denies_unless_principal(doc, action, roles)</c>, <c>grants_all(doc)</c>. <see cref="Guardrails"/> says what they mean.
/// </summary>
internal sealed class PolicyFunction : CatalogFunction
{
    private readonly Func<PolicyFunction, IReadOnlyList<PolicyStatement>, JToken[], bool> _question;

    private PolicyFunction(string name, int count, Func<PolicyFunction, IReadOnlyList<PolicyStatement>, JToken[], bool> question)
        : base(name, count) => _question = question;

    /// <summary>All of them.</summary>
    public static IEnumerable<PolicyFunction> All() =>
    [
        new("denies_regions", 3, (f, policy, args) => Guardrails.DeniesRegions(policy, f.Texts(args[1]), f.Texts(args[2]))),
        new("denies_unless_principal", 3, (f, policy, args) => Guardrails.DeniesUnlessPrincipal(policy, f.Text(args[1]), f.Texts(args[2]))),
        new("grants_all", 1, (_, policy, _) => Guardrails.GrantsAll(policy)),
    ];

    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => new JValue(_question(this, PolicyReader.Read(args[0]), args));
}
