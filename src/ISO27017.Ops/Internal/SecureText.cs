using System.Net;
using System.Security;
using System.Text;

namespace ISO27017.Ops.Internal;

/// <summary>What a user gave without showing it.</summary>
internal static class SecureText
{
    /// <summary>Its bytes in UTF-8.</summary>
    public static byte[] Bytes(SecureString text) => Encoding.UTF8.GetBytes(new NetworkCredential(string.Empty, text).Password);
}
