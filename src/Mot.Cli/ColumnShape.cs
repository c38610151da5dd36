namespace Mot.Cli;

/// <summary>What the cells of a column look like. A look is no declaration: what a column means says whoever writes the study.</summary>
internal enum ColumnShape
{
    /// <summary>No cell says anything.</summary>
    Empty,

    /// <summary>Every cell that says anything says the same.</summary>
    Constant,

    /// <summary>A few different whole numbers, perhaps with a few texts: ratings, codes.</summary>
    FewNumbers,

    /// <summary>Many different numbers: weights, amounts, ages.</summary>
    Numbers,

    /// <summary>A few texts that come again: groups.</summary>
    Groups,

    /// <summary>Dates or times.</summary>
    Dates,

    /// <summary>Something else in every row: ids.</summary>
    Ids,

    /// <summary>Many texts: comments, names.</summary>
    Texts,
}
