namespace VettingPortal.Features.People;

/// <summary>Sex as the civil registry records it and the CURP carries it: H, M or X.</summary>
public enum Sex
{
    Man,
    Woman,
    NonBinary,
}

/// <summary>The letter of each sex in the CURP and in files.</summary>
public static class SexLetters
{
    public static char Letter(this Sex sex) =>
        sex switch
        {
            Sex.Man => 'H',
            Sex.Woman => 'M',
            Sex.NonBinary => 'X',
        };

    public static bool TryParse(string? text, out Sex sex)
    {
        Sex? read = WrittenText.Key(text) switch
        {
            "H" => Sex.Man,
            "M" => Sex.Woman,
            "X" => Sex.NonBinary,
            _ => null,
        };
        sex = read.GetValueOrDefault();
        return read is not null;
    }
}
