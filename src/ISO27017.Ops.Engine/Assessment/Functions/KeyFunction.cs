using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>key(s)</c>: a name made of lower-case letters and digits that stands for the text, as GetMetricData wants its ids.</summary>
internal sealed class KeyFunction() : CatalogFunction("key", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) =>
        new JValue("k" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text(args[0]))), 0, 12).ToLowerInvariant());
}
