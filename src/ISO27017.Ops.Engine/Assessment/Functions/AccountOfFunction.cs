using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>account_of(arn)</c>: the account id in an ARN; an account id is itself; null where there is none (<c>arn:aws:s3:::b</c>, <c>*</c>).</summary>
internal sealed class AccountOfFunction() : CatalogFunction("account_of", 1)
{
    /// <inheritdoc/>
    protected override JToken? Run(JToken[] args)
    {
        var text = Text(args[0]);
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
            return new JValue(text);
        var parts = text.Split(':', 6);
        return parts is ["arn", _, _, _, { Length: > 0 } account, ..] ? new JValue(account) : null;
    }
}
