using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>sha256_json(s)</c>: SHA-256 of a JSON value, or of the value that a text says, in canonical form: white space and the order of members do not count.</summary>
internal sealed class Sha256JsonFunction() : CatalogFunction("sha256_json", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args)
    {
        var value = args[0].Type == JTokenType.String ? Json.Parse(Text(args[0])) : args[0];
        return new JValue(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(value)))).ToLowerInvariant());
    }
}
