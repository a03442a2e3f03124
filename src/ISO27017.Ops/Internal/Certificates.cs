using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Errors;

namespace ISO27017.Ops.Internal;

/// <summary>The certificate that a user names: an object, a file, a path of the Cert drive or a thumbprint. On the pipeline thread only.</summary>
internal static class Certificates
{
    private const int Sha1Length = 40;
    private const int Sha256Length = 64;

    /// <summary>With what to sign; null if no certificate was given.</summary>
    internal static SigningRequest? Signing(PSCmdlet cmdlet, object? certificate, string? keyPath, SecureString? password)
    {
        if (certificate is null)
        {
            return keyPath is null && password is null ? null : throw ErrorRecords.KeyWithoutCertificate();
        }

        return Of(cmdlet, (certificate as PSObject)?.BaseObject ?? certificate) with
        {
            KeyPath = keyPath is null ? null : Paths.Literal(cmdlet, keyPath),
            Password = password,
        };
    }

    private static SigningRequest Of(PSCmdlet cmdlet, object certificate) => certificate switch
    {
        X509Certificate2 given => new SigningRequest { Certificate = given },
        FileInfo file => new SigningRequest { Path = file.FullName },
        string { Length: > 0 } text => Of(cmdlet, text),
        _ => throw ErrorRecords.NotACertificate(certificate.GetType().ToString()),
    };

    private static SigningRequest Of(PSCmdlet cmdlet, string text)
    {
        if (text.StartsWith("Cert:", StringComparison.OrdinalIgnoreCase))
        {
            var found = cmdlet.SessionState.InvokeProvider.Item.Get(text).FirstOrDefault()?.BaseObject;
            return found is X509Certificate2 stored ? new SigningRequest { Certificate = stored } : throw ErrorRecords.NotACertificate(text);
        }

        // As the dialogues of Windows show it: with spaces or colons, and a mark of direction in front.
        var digits = string.Concat(text.Where(c => c is not (' ' or ':' or '\u200e')));
        if (digits.Length is not (Sha1Length or Sha256Length) || !digits.All(char.IsAsciiHexDigit))
        {
            return new SigningRequest { Path = Paths.Literal(cmdlet, text) };
        }

        return text.IndexOf(':', StringComparison.Ordinal) < 0 && Paths.Literal(cmdlet, text) is var path && File.Exists(path)
            ? new SigningRequest { Path = path } : new SigningRequest { Thumbprint = digits };
    }
}
