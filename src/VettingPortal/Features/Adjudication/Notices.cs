using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Adjudication;

/// <summary>Who may open a notice and its proof: who may see the file and decisions.</summary>
public sealed class NoticeSight(PortalDb db) : IDocumentSight
{
    public string OwnerType => Notice.Owner;

    public async Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel)
    {
        var id = new NoticeId(owner);
        var file = await db.Set<Notice>()
            .Where(notice => notice.Id == id)
            .Select(notice => notice.File)
            .FirstOrDefaultAsync(cancel);
        return actor.May(AdjudicationFeature.View)
            && await db.Set<VettingFile>().VisibleTo(actor).AnyAsync(one => one.Id == file, cancel);
    }
}

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
        DocumentStore documents
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
            var pdf = Write(file, person, ballots, command.Language, policy);
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
                return DecisionNotice.Write(NoticeWording.Of(file, person, ballots, policy, texts));
            }
            finally
            {
                (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, numbers);
            }
        }
    }
}

/// <summary>Records that a notice was delivered, with its proof: the appeal window runs from that day.</summary>
public sealed record RecordDelivery(
    NoticeId Notice,
    VettingFileId File,
    DateOnly DeliveredOn,
    DeliveryMeans Means,
    string ReceivedBy,
    string ProofName,
    Stream Proof
) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies, DocumentStore documents)
        : IHandle<RecordDelivery>
    {
        public async Task Handle(RecordDelivery command, CancellationToken cancel)
        {
            var policy = await policies.Find(cancel);
            var file = await db.FileOf(command.File, context.Actor, cancel);
            var notice =
                await db.Set<Notice>()
                    .SingleOrDefaultAsync(one => one.Id == command.Notice && one.File == file.Id, cancel)
                ?? throw new RecordNotFoundException();
            if (notice.Decision != file.State)
            {
                throw new RuleBrokenException("adjudication.notice-outdated");
            }
            var proof = DocumentId.New();
            notice.Deliver(command.DeliveredOn, command.Means, command.ReceivedBy, proof, policy.Today);
            if (file.State is VettingState.NotApproved or VettingState.NotEligible)
            {
                file.NoticeDelivered(command.DeliveredOn, policy);
            }
            await documents.Add(
                new NewDocument(
                    proof,
                    new DocumentOwner(Adjudication.Notice.Owner, notice.Id.Value),
                    file.Person.Value,
                    "ACUSE",
                    command.ProofName,
                    command.Proof
                ),
                cancel
            );
        }
    }
}

/// <summary>Closes a file whose denial was delivered and not appealed in time (§7.3, 9).</summary>
public sealed record CloseAfterNotice(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<CloseAfterNotice>
    {
        public async Task Handle(CloseAfterNotice command, CancellationToken cancel)
        {
            var file = await db.FileOf(command.File, context.Actor, cancel);
            file.Take(VettingStep.CloseAfterNotice, context.Actor, new VettingFacts(await policies.Find(cancel)));
        }
    }
}

/// <summary>The notices of a file, newest first.</summary>
public sealed record ListNotices(VettingFileId File) : IQuery<ListNotices, IReadOnlyList<ListNotices.Row>>
{
    private const int Most = 100;

    public static Permission Requires => AdjudicationFeature.View;

    public sealed record Row(
        NoticeId Id,
        VettingState Decision,
        NoticeLanguage Language,
        DocumentId Document,
        DateTimeOffset IssuedAt,
        DateOnly? DeliveredOn,
        DeliveryMeans? Means,
        string? ReceivedBy,
        DocumentId? Proof
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListNotices, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListNotices query, CancellationToken cancel) =>
            await db.Set<VettingFile>().VisibleTo(context.Actor).AnyAsync(file => file.Id == query.File, cancel)
                ? await db.Set<Notice>()
                    .AsNoTracking()
                    .Where(notice => notice.File == query.File)
                    .OrderByDescending(notice => notice.IssuedAt)
                    .Take(Most)
                    .Select(notice => new Row(
                        notice.Id,
                        notice.Decision,
                        notice.Language,
                        notice.Document,
                        notice.IssuedAt,
                        notice.DeliveredOn,
                        notice.Means,
                        notice.ReceivedBy,
                        notice.Proof
                    ))
                    .ToListAsync(cancel)
                : throw new RecordNotFoundException();
    }
}
