using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>The header of an applicants' file: which column stands where. Order, case, accents and unknown columns do not matter.</summary>
internal sealed class ApplicantHeader
{
    private static readonly ApplicantColumn[] Columns = Enum.GetValues<ApplicantColumn>();
    private static readonly Dictionary<string, ApplicantColumn> ByWord = Columns
        .Select(column => (Word: WrittenText.Word(NameOf(column)), column))
        .Append((Word: "CAMPANA", ApplicantColumn.Campaign)) // campaña, for those whose keyboard has the letter
        .ToDictionary(entry => entry.Word, entry => entry.Item2, StringComparer.Ordinal);

    private readonly int[] _places = [.. Columns.Select(_ => -1)];

    public ApplicantHeader(IReadOnlyList<string> cells)
    {
        List<string> repeated = [];
        for (var place = 0; place < cells.Count; place++)
        {
            if (ByWord.TryGetValue(WrittenText.Word(cells[place]), out var column))
            {
                if (_places[(int)column] >= 0)
                {
                    repeated.Add(NameOf(column));
                }

                _places[(int)column] = place;
            }
        }

        Repeated = repeated;
        Missing = [.. Columns.Where(column => _places[(int)column] < 0).Select(NameOf)];
    }

    public IReadOnlyList<string> Missing { get; }

    public IReadOnlyList<string> Repeated { get; }

    /// <summary>The name of a column in the files.</summary>
    public static string NameOf(ApplicantColumn column) =>
        column switch
        {
            ApplicantColumn.Curp => "curp",
            ApplicantColumn.GivenNames => "nombres",
            ApplicantColumn.FirstSurname => "primer_apellido",
            ApplicantColumn.SecondSurname => "segundo_apellido",
            ApplicantColumn.BirthDate => "fecha_nacimiento",
            ApplicantColumn.Sex => "sexo",
            ApplicantColumn.BirthState => "entidad",
            ApplicantColumn.Email => "correo",
            ApplicantColumn.Phone => "telefono",
            ApplicantColumn.Schooling => "escolaridad",
            ApplicantColumn.Profile => "perfil",
            ApplicantColumn.Campaign => "campania",
            ApplicantColumn.ApplicationDate => "fecha_solicitud",
        };

    /// <summary>The cells in the order of <see cref="ApplicantColumn"/>; a short row has empty ones at its end.</summary>
    public ApplicantRecord Record(int line, IReadOnlyList<string> row) =>
        new(line, [.. _places.Select(place => place < row.Count ? row[place] : "")]);
}
