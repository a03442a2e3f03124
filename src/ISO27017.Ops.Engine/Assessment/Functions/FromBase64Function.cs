using System.Text;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>from_base64(s)</c>: the UTF-8 text that base64 stands for, as the AWS CLI prints a blob.</summary>
internal sealed class FromBase64Function() : CatalogFunction("from_base64", 1)
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => new JValue(_strict.GetString(Convert.FromBase64String(Text(args[0]))));
}
