using System.Net.Sockets;
using System.Security.Authentication;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Tells what went wrong between here and AWS.</summary>
internal static class WayTrouble
{
    /// <summary>Whether no connection could be made: no such host, nobody listening, no way there, no common encryption.</summary>
    public static bool IsNoConnection(Exception exception) => Find(exception) is not null;

    /// <summary>What to say about it: the cause, without addresses or headers.</summary>
    public static string Describe(Exception exception) =>
        Find(exception)?.Message ?? exception.GetBaseException().Message;

    private static Exception? Find(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
                })
                return e;
            // A broken conversation has these inside an IOException
            if (e is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } or AuthenticationException)
                return e;
        }

        return null;
    }
}
