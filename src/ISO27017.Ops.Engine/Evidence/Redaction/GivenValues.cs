using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Whoever judges a redacted package again may give parameters of his own. What they name was never redacted, and the key that
/// would make the same tokens of it is gone: a package that says that it is redacted must not hold it.</summary>
internal static class GivenValues
{
    /// <summary>Refuses values of kinds that the package is redacted of. Its own tokens are none.</summary>
    /// <exception cref="IsoOpsException">There are some.</exception>
    public static void Demand(IRunRecord run)
    {
        if (run.Redactions.Count == 0 || run.Given.Count == 0)
        {
            return;
        }

        var values = new PersonalValues();
        values.Look(NamePlaces.Parameters, run.Given);
        values.Accounts.ExceptWith(run.Accounts.Select(a => a.Id));
        var redactor = new Redactor(run.Redactions.Select(r => r.Kind).ToHashSet(), values, new Pseudonyms(RedactionKey.Of(null)));
        foreach (var parameter in run.Given.Properties().Select(p => new JObject(p)))
        {
            if (!JToken.DeepEquals(redactor.Tree(NamePlaces.Parameters, parameter), parameter))
            {
                throw RedactionErrors.Given(parameter.Properties().First().Name);
            }
        }
    }
}
