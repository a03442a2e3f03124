namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Where a request goes and what its signature is made for.</summary>
/// <param name="Url">Scheme, host and perhaps a base path.</param>
/// <param name="Region">The region in the signature's scope.</param>
/// <param name="IsCustom">True if a user's setting named it: then host names are left as they are.</param>
internal sealed record RequestTarget(Uri Url, string Region, bool IsCustom);
