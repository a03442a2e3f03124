namespace ISO27017.Ops.Testing.Evidence;

/// <summary>Credentials in the forms in which they are found, none of them anybody's. Put together at run time, so that no scanner
/// of repositories takes this file for a leak.</summary>
internal static class PlantedSecrets
{
    public static string AccessKey { get; } = "AK" + "IAQ3EGWXYZ7TESTKEY";

    public static string RoleKey { get; } = "AS" + "IAQ3EGWXYZ7TESTKEY";

    public static string SecretKey { get; } = "wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYzTESTKEY99";

    public static string SessionToken { get; } = "IQoJb3Jp" + "Z2luX2VjEPL//////////wEaDmFwLW5vcnRoZWFzdC0xIkcwRQIhAJtest0000";

    public static string Jwt { get; } = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJ0YXJvIn0.c2lnbmF0dXJlLW9mLXRhcm8";

    public static string Bearer { get; } = "b3aR3r-" + "t0ken-0f-Taro-42";

    public static string PrivateKey { get; } = "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIEpAIBAAKCAQEA7test\nbm90IGEga2V5\n-----END RSA PRIVATE KEY-----";

    public static string DatabasePassword { get; } = "s3cr3t-" + "Db-Pa55";

    public static string Simple { get; } = "hun" + "ter2";

    public static string GitHub { get; } = "ghp" + "_16C7e42F292c6912E7710c838347Ae178B4a";

    public static string Slack { get; } = "xoxb" + "-2444333222111-aBcDeFgHiJkLmNoP";

    public static string Webhook { get; } = "T0000TEST/B0000TEST/" + "XXXXtestXXXXtestXXXXtest";

    public static string Signature { get; } = "9f8e7d6c5b4a39281706f5e4d3c2b1a0" + "9f8e7d6c5b4a39281706f5e4d3c2b1a0";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AccessKey, RoleKey, SecretKey, SessionToken, Jwt, Bearer, "MIIEpAIBAAKCAQEA7test", "bm90IGEga2V5", DatabasePassword, Simple, GitHub, Slack, Webhook, Signature,
    ];
}
