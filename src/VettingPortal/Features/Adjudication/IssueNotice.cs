using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Features.Adjudication;

/// <summary>Writes the notice of a decision as PDF, in the language chosen.</summary>
public sealed record IssueNotice(NoticeId Notice, VettingFileId File, NoticeLanguage Language) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        PortalTexts texts,
        DocumentStore documents,
        DocumentSigner signer
    ) : IHandle<IssueNotice>
    {
        public async Task Handle(IssueNotice command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            var id = DocumentId.New();
            var notice = Adjudication.Notice.Issue(command.Notice, file, command.Language, id, actor, policy.Now);
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(one => one.Id == file.Person, cancel);
            var ballots = await Ballots(file, cancel);
            var basis = await Basis(file, command.Language, cancel);
            var pdf = Write(file, person, ballots, basis, command.Language, policy);
            await documents.Add(
                new NewDocument(
                    id,
                    new DocumentOwner(Adjudication.Notice.Owner, notice.Id.Value),
                    file.Person.Value,
                    "NOTIFICACION",
                    $"notificacion-{file.Number}.pdf",
                    new MemoryStream(pdf, writable: false)
                ),
                cancel
            );
            db.Add(notice);
        }

        // The institution keeps what is cited; a notice without a basis would be void (§0.1). Breaks adjudication.basis-missing.
        private async Task<IReadOnlyList<string>> Basis(
            VettingFile file,
            NoticeLanguage language,
            CancellationToken cancel
        )
        {
            var kind = file.State is VettingState.NotApproved or VettingState.NotEligible ? "DENIAL" : "APPROVAL";
            var spanish = language is NoticeLanguage.Spanish;
            var cited = await db.Set<ReferenceEntry>()
                .AsNoTracking()
                .Where(line => line.List == ReferenceList.LegalBasis && line.Active && line.Code.StartsWith(kind))
                .OrderBy(line => line.Code)
                .Select(line => spanish ? line.Es : line.En)
                .ToListAsync(cancel);
            return cited.Count > 0 ? cited : throw new RuleBrokenException("adjudication.basis-missing");
        }

        private async Task<IReadOnlyList<Ballot>> Ballots(VettingFile file, CancellationToken cancel)
        {
            var board = await db.Set<BoardCase>()
                .AsNoTracking()
                .Where(one => one.File == file.Id)
                .OrderByDescending(one => one.Sitting)
                .FirstOrDefaultAsync(cancel);
            if (board is not { State: BoardState.Decided })
            {
                return [];
            }
            var round = board.Round;
            var box = await db.Set<BallotBox>()
                .AsNoTracking()
                .SingleAsync(one => one.Board == board.Id && one.Round == round.Number, cancel);
            return
            [
                .. box
                    .Votes.Where(vote => round.Chosen is null || vote.Adjudicator == round.Chosen)
                    .OrderBy(vote => vote.At)
                    .Select(vote => vote.AsBallot()),
            ];
        }

        private byte[] Write(
            VettingFile file,
            Person person,
            IReadOnlyList<Ballot> ballots,
            IReadOnlyList<string> basis,
            NoticeLanguage language,
            PolicyOfTheDay policy
        )
        {
            var before = CultureInfo.CurrentUICulture;
            var numbers = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(
                    language is NoticeLanguage.Spanish ? "es-MX" : "en"
                );
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture;
                var facts = NoticeWording.Of(file, person, ballots, basis, policy, context.Actor.Name, texts);
                return signer.Sign(DecisionNotice.Write(facts), facts.Title, policy.Now);
            }
            finally
            {
                (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, numbers);
            }
        }
    }
}
