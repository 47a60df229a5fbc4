using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;
using VettingPortal.Shared;

namespace VettingPortal.Features.People;

/// <summary>A person's record: who they are, what was proposed to correct, and the two acts of proposing.</summary>
public sealed partial class PersonPage
{
    private PageGuard<FindPerson.Found>? _guard;
    private Actor? _me;
    private Outcome? _outcome;
    private Outcome? _proposed;
    private string? _said;
    private string _curp = "";
    private string _given = "";
    private string _first = "";
    private string _second = "";
    private string _why = "";
    private IBrowserFile? _evidence;
    private string _other = "";
    private string _mergeWhy = "";
    private IBrowserFile? _mergeEvidence;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private PortalTexts Texts { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    private string? CurpFault =>
        _curp.Length >= Curp.Length && Curp.FaultOf(_curp) is { } fault ? T[$"curp.{fault}"].Value : null;

    private bool CorrectionReady =>
        Curp.TryParse(_curp, out _)
        && PersonName.TryParse(_given, _first, _second, out _)
        && !string.IsNullOrWhiteSpace(_why)
        && _evidence is not null;

    private static string NameOf(FindPerson.Found person) =>
        PersonName.Parse(person.GivenNames, person.FirstSurname, person.SecondSurname).Display;

    private bool May(Permission permission) => _me?.May(permission) ?? false;

    private async Task<FindPerson.Found?> Load()
    {
        _me = await UseCases.WhoAmI();
        var person = await UseCases.Ask(new FindPerson(new PersonId(Id)));
        if (_curp.Length == 0)
        {
            (_curp, _given, _first, _second) = (
                person.Curp.Value,
                person.GivenNames,
                person.FirstSurname,
                person.SecondSurname ?? ""
            );
        }
        return person;
    }

    private async Task Correct() =>
        await Propose(
            new CorrectIdentity(
                IdentityProposalId.New(),
                new PersonId(Id),
                Curp.Parse(_curp),
                PersonName.Parse(_given, _first, _second),
                _why,
                await Take(_evidence!)
            )
        );

    private async Task Merge()
    {
        var other = await UseCases.Ask(new FindPersonOfFile(_other.Trim().ToUpperInvariant()));
        if (other.Person is not { } stays)
        {
            _outcome = new Outcome.NotFound();
            return;
        }
        var evidence = await Take(_mergeEvidence!);
        await Propose(new MergePeople(IdentityProposalId.New(), new PersonId(Id), stays, _mergeWhy, evidence));
    }

    private async Task Propose<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        _outcome = _proposed = await UseCases.Run(command);
        if (_outcome.IsDone)
        {
            (_said, _why, _evidence, _other, _mergeWhy, _mergeEvidence) = (T["Proposed"].Value, "", null, "", "", null);
            await _guard!.Reload();
        }
    }

    private async Task Decide(IdentityProposalId proposal, bool approve)
    {
        var verb = T[approve ? "Approve" : "Reject"];
        if (await Dialogs.AskReason(verb, T[approve ? "ApproveEffect" : "RejectEffect"], verb) is { } why)
        {
            _outcome = await UseCases.Run(new DecideIdentity(proposal, approve, why));
            _said = _outcome.IsDone ? T["Decided"].Value : null;
            await _guard!.Reload();
        }
    }

    private static async Task<AttachedFile> Take(IBrowserFile file)
    {
        var content = new MemoryStream();
        await using var stream = file.OpenReadStream(DocumentStore.MaxBytes);
        await stream.CopyToAsync(content);
        content.Position = 0;
        return new(DocumentId.New(), file.Name, content);
    }
}
