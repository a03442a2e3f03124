using System.Text;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Policies of IAM, which travel URL-encoded and which the AWS CLI prints as objects.</summary>
internal static class PolicyText
{
    /// <summary>The policy as an object; the text as it came where it is none.</summary>
    public static JToken Decode(string text)
    {
        try
        {
            return JsonAnswer.Parse(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(text)), static root => JsonAnswer.Any(root));
        }
        catch (WireException)
        {
            return new JValue(text);
        }
    }
}
