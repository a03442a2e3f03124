using System.Collections.Frozen;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>What an error code means for a verdict, and whether asking again may help. One table for all services.</summary>
internal static class ErrorReasons
{
    private static readonly FrozenDictionary<string, (IsoReason Reason, bool Retryable)> Known = new[]
    {
        // The caller is known and may not. A service control policy that denies looks the same.
        (IsoReason.AccessDenied, false, "AccessDenied AccessDeniedException AccessDeniedFault AllAccessDisabled AuthorizationError AuthorizationErrorException "
            + "Forbidden ForbiddenException NotAuthorized NotAuthorizedException UnauthorizedAccess UnauthorizedException UnauthorizedOperation KMSAccessDeniedException"),

        // The caller is not known, or not any more.
        (IsoReason.AccessDenied, false, "ExpiredToken ExpiredTokenException TokenRefreshRequired RequestExpired InvalidToken InvalidAccessKeyId "
            + "MissingAuthenticationToken MissingAuthenticationTokenException IncompleteSignature IncompleteSignatureException "
            + "SignatureDoesNotMatch InvalidSignatureException NotSignedUp " + InvalidCaller),

        (IsoReason.Throttled, true, "Throttling ThrottlingException ThrottledException RequestThrottled RequestThrottledException TooManyRequestsException "
            + "ProvisionedThroughputExceededException TransactionInProgressException RequestLimitExceeded BandwidthLimitExceeded LimitExceededException "
            + "SlowDown PriorRequestNotComplete EC2ThrottledException"),

        (IsoReason.RegionDisabled, false, "RegionDisabled RegionDisabledException OptInRequired"),
        (IsoReason.SubscriptionRequired, false, "SubscriptionRequired SubscriptionRequiredException"),

        // Codes that say exactly "this is switched off here", and never anything else.
        (IsoReason.NotEnabled, false, "InvalidAccessException AWSOrganizationsNotInUseException ServiceAccessNotEnabledException "
            + "OrganizationNotFoundException OrganizationNotInAllFeaturesModeException NoAvailableConfigurationRecorderException"),

        (IsoReason.Timeout, true, "RequestTimeout RequestTimeoutException"),
        (IsoReason.Error, true, "InternalError InternalFailure InternalServerError InternalServerException InternalServiceError InternalServiceException "
            + "ServerException ServiceException ServiceUnavailable ServiceUnavailableException Unavailable RequestTimeTooSkewed KMSInternalException"),
    }
    .SelectMany(row => row.Item3.Split(' ').Select(code => (code, (row.Item1, row.Item2))))
    .ToFrozenDictionary(p => p.code, p => p.Item2, StringComparer.Ordinal);

    // What a region that the account has not enabled answers to good credentials, but also any region to bad ones.
    private const string InvalidCaller = "AuthFailure UnrecognizedClientException InvalidClientTokenId";

    /// <summary>What <paramref name="code"/> means; an unknown one is judged by its status.</summary>
    public static (IsoReason Reason, bool Retryable) Of(string code, int status) =>
        Known.TryGetValue(code, out var known) ? (known.Reason, known.Retryable || status >= 500)
        : status is 401 or 403 ? (IsoReason.AccessDenied, false)
        : status == 429 ? (IsoReason.Throttled, true)
        : (IsoReason.Error, status is 408 or 425 or >= 500);

    /// <summary>True if the code alone does not tell whether the credentials are bad or the region is not enabled. Whoever
    /// knows that the same credentials are accepted elsewhere may call it <see cref="IsoReason.RegionDisabled"/>.</summary>
    public static bool MayMeanDisabledRegion(string code) => InvalidCaller.Split(' ').Contains(code, StringComparer.Ordinal);
}
