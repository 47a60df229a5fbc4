using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>
/// Anyone's question whether a certificate is good (R-CUP-04). A code that is malformed, unknown or of a certificate not yet issued
/// gets the same answer after the same look at the index; no name is ever told.
/// </summary>
public sealed record VerifyCertificate(string? Code) : IQuery<VerifyCertificate, VerifyCertificate.Answer>
{
    public static Permission Requires => CertificationFeature.Verify;

    /// <summary>Number, state and validity; nothing of it where the code is nobody's.</summary>
    public sealed record Answer(string? Number, CertificateState? State, DateOnly? ValidTo, DateTimeOffset AskedAt)
    {
        public bool IsKnown => State is not null;
    }

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<VerifyCertificate, Answer>
    {
        // Looked up where a code cannot be read; random, so that it is no certificate's.
        private static readonly VerificationCode NoOnes = VerificationCode.New();

        async Task<Answer> IAnswer<VerifyCertificate, Answer>.Answer(VerifyCertificate query, CancellationToken cancel)
        {
            var asked = VerificationCode.TryParse(query.Code, out var code) ? code : NoOnes;
            var policy = await policies.Find(cancel);
            var found = await db.Set<Certificate>()
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.Code == asked && one.IssuedOn != null, cancel);
            return found is null
                ? new(null, null, null, context.Now)
                : new(
                    found.Number,
                    found.On(policy.Today, policy.Numbers.ExpiryWindowDays).ForThePublic(),
                    found.ValidTo,
                    context.Now
                );
        }
    }
}
